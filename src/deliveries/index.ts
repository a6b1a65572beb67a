import { argoCd } from './argo-cd';
import { bootstrap } from './bootstrap';
import { flux } from './flux';
import { k3sManifests } from './k3s-manifests';
import { kubectl } from './kubectl';

/** Every delivery, in alphabetical order. */
export const deliveries = [argoCd, bootstrap, flux, k3sManifests, kubectl] as const;
