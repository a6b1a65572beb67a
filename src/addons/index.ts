import { apisix } from './apisix';
import { cilium } from './cilium';
import { ciliumBgp } from './cilium-bgp';
import { ciliumL2 } from './cilium-l2';
import { ciliumLbPool } from './cilium-lb-pool';
import { ciliumNetworkPolicy } from './cilium-network-policy';
import { gatewayApi } from './gateway-api';

/** Every add-on, in alphabetical order. */
export const addons = [apisix, cilium, ciliumBgp, ciliumL2, ciliumLbPool, ciliumNetworkPolicy, gatewayApi] as const;
