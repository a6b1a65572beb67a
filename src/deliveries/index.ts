import { bootstrap } from './bootstrap';
import { flux } from './flux';
import { k3sManifests } from './k3s-manifests';

/** Every delivery, in alphabetical order. */
export const deliveries = [bootstrap, flux, k3sManifests] as const;
