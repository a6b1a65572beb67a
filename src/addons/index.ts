import { apisix } from './apisix';
import { cilium } from './cilium';
import { ciliumL2 } from './cilium-l2';
import { ciliumLbPool } from './cilium-lb-pool';

/** Every add-on, in alphabetical order. */
export const addons = [apisix, cilium, ciliumL2, ciliumLbPool] as const;
