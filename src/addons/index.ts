import { apisix } from './apisix';
import { calico } from './calico';
import { cilium } from './cilium';
import { ciliumL2 } from './cilium-l2';
import { ciliumLbPool } from './cilium-lb-pool';
import { metallb } from './metallb';

/** Every add-on, in alphabetical order. */
export const addons = [apisix, calico, cilium, ciliumL2, ciliumLbPool, metallb] as const;
