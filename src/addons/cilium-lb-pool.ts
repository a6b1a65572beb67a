import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import * as z from 'zod/mini';
import { CiliumLoadBalancerIpPool as PoolOf115 } from '../../imports/cilium-1.15-cilium.io';
import {
  CiliumLoadBalancerIpPool,
  CiliumLoadBalancerIpPoolSpecAllowFirstLastIPs,
  CiliumLoadBalancerIpPoolSpecServiceSelectorMatchExpressionsOperator as Operator,
} from '../../imports/cilium-1.20-cilium.io';
import { type AddonContext, defineAddon, roles } from '../addon';
import type { Claim, Pool } from '../cluster';
import { ciliumVersionOf } from '../constructs/cilium-version';
import { firstAddress, lastAddress, parseCidr, printAddress, printCidr, toCidrs } from '../net';
import { atLeast } from '../version';

const options = z.strictObject({
  allowFirstLastIps: z.optional(z.boolean().check(z.describe('hand out the first and the last address of a CIDR too; default: false'))),
});

/** The choices that the add-on takes. */
export type CiliumLbPoolOptions = z.output<typeof options>;

/** Hands out the addresses of the cluster's pools to Services of type LoadBalancer. */
export class CiliumLbPool extends Chart {
  constructor(scope: Construct, id: string, props: CiliumLbPoolOptions & AddonContext) {
    super(scope, id);
    const version = ciliumVersionOf(props.cluster);
    for (const pool of props.cluster.pools) declarePool(this, pool, version, props.allowFirstLastIps ?? false);
  }
}

/** v2 since 1.18; `cidrs` without ranges until 1.14, `blocks` since 1.15, which 1.16 alone still reads. */
function declarePool(scope: Construct, { name, blocks, namespaces }: Pool, version: string, allowFirstLast: boolean): void {
  const metadata = { name };
  // @see https://docs.cilium.io/en/v1.20/network/lb-ipam/#service-selectors
  const expression = { key: 'io.kubernetes.service.namespace', operator: Operator.IN, values: [...namespaces] };
  const selector = namespaces.length > 0 ? { serviceSelector: { matchExpressions: [expression] } } : {};
  if (!atLeast(version, '1.15')) {
    const cidrs = blocks.flatMap(({ span }) => toCidrs(span).map((cidr) => ({ cidr: printCidr(cidr) })));
    // biome-ignore lint/suspicious/noExplicitAny: both versions write selectors alike; only their enum types differ by name
    new PoolOf115(scope, name, { metadata, spec: { cidrs, ...selector } as any });
    return;
  }
  // Stated, because what unset means changed from No to Yes in 1.16.
  const { YES, NO } = CiliumLoadBalancerIpPoolSpecAllowFirstLastIPs;
  const spec = { blocks: blocks.map(blockOf), allowFirstLastIPs: allowFirstLast ? YES : NO, ...selector };
  const Kind = atLeast(version, '1.18') ? CiliumLoadBalancerIpPool : PoolOf115;
  // biome-ignore lint/suspicious/noExplicitAny: both versions write these fields alike; only their enum types differ by name
  new Kind(scope, name, { metadata, spec: spec as any });
}

function blockOf({ text, span }: Claim): { cidr: string } | { start: string; stop: string } {
  if (parseCidr(text).ok) return { cidr: text };
  return { start: printAddress(firstAddress(span)), stop: printAddress(lastAddress(span)) };
}

/** The catalogue entry. */
export const ciliumLbPool = defineAddon({
  name: 'cilium-lb-pool',
  summary: 'Cilium LB-IPAM: addresses from the pools for Services of type LoadBalancer',
  options,
  provides: ['load-balancer'],
  facts: () => roles('load-balancer'),
  requires: ['cilium'],
  construct: CiliumLbPool,
});
