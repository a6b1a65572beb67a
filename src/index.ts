export type { AddonContext, ReadFacts } from './addon';
export { Apisix } from './addons/apisix';
export { Cilium } from './addons/cilium';
export { CiliumL2 } from './addons/cilium-l2';
export { CiliumLbPool } from './addons/cilium-lb-pool';
export type { Cluster } from './cluster';
export { type ClusterFile, defineCluster } from './spec';
