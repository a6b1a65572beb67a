import { bootstrap } from './bootstrap';
import { k3sManifests } from './k3s-manifests';

/** Every delivery, in alphabetical order. */
export const deliveries = [bootstrap, k3sManifests] as const;
