import { bootstrap } from './bootstrap';
import { k3sManifests } from './k3s-manifests';
import { kubectl } from './kubectl';

/** Every delivery, in alphabetical order. */
export const deliveries = [bootstrap, k3sManifests, kubectl] as const;
