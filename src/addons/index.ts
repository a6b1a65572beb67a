import { apisix } from './apisix';
import { apisixRoutes } from './apisix-routes';
import { cilium } from './cilium';
import { ciliumL2 } from './cilium-l2';
import { ciliumLbPool } from './cilium-lb-pool';
import { manifests } from './manifests';
import { workload } from './workload';

/** Every add-on, in alphabetical order. */
export const addons = [apisix, apisixRoutes, cilium, ciliumL2, ciliumLbPool, manifests, workload] as const;
