import { apisix } from './apisix';
import { cilium } from './cilium';
import { ciliumL2 } from './cilium-l2';
import { ciliumLbPool } from './cilium-lb-pool';
import { coredns } from './coredns';
import { metricsServer } from './metrics-server';
import { multus } from './multus';
import { systemUpgradeController } from './system-upgrade-controller';

/** Every add-on, in alphabetical order. */
export const addons = [apisix, cilium, ciliumL2, ciliumLbPool, coredns, metricsServer, multus, systemUpgradeController] as const;
