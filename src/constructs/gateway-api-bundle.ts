import { type Cluster, providersOf } from '../cluster';
import { minorOf } from '../version';

/** Bundles of the Gateway API whose definitions Keelson has, with the exact release. */
export const gatewayApiBundles = {
  '1.0': 'v1.0.0',
  '1.1': 'v1.1.0',
  '1.2': 'v1.2.0',
  '1.3': 'v1.3.0',
  '1.4': 'v1.4.1',
  '1.6': 'v1.6.1',
} as const;

/** A bundle of the Gateway API. */
export type GatewayApiBundle = keyof typeof gatewayApiBundles;

/**
 * The bundle whose kinds each Cilium looks for; an operator that misses one of them serves no Gateway.
 * @see https://github.com/cilium/cilium/blob/v1.17.5/operator/pkg/gateway-api/cell.go
 */
const byCilium: Readonly<Record<string, GatewayApiBundle>> = {
  '1.15': '1.0',
  '1.16': '1.1',
  '1.17': '1.2',
  '1.18': '1.2',
  '1.19': '1.4',
  '1.20': '1.6',
};

/** The bundle that a Cilium serves; undefined before 1.15, whose older kinds Keelson does not have. */
export function bundleOfCilium(version: string): GatewayApiBundle | undefined {
  return byCilium[minorOf(version)];
}

/** The one bundle of the cluster: that of who serves Gateways, else of APISIX, else the newest. */
export function bundleOf(cluster: Cluster): GatewayApiBundle {
  const cilium = cluster.addons.get('cilium')?.version;
  if (cilium && providersOf(cluster, 'gateway').includes('cilium')) return bundleOfCilium(cilium) ?? '1.0';
  const apisix = cluster.addons.get('apisix')?.version;
  return apisix === undefined ? '1.6' : '1.3';
}
