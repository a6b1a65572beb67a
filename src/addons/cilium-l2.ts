import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import * as z from 'zod/mini';
import { CiliumL2AnnouncementPolicy, type CiliumL2AnnouncementPolicySpecNodeSelector } from '../../imports/cilium-1.20-cilium.io';
import { type AddonContext, defineAddon, roles } from '../addon';
import type { Node } from '../cluster';
import { nodeRoles, nodesOfRole, roleSelector } from '../constructs/node-role';
import { interfaceText, nameText } from '../scalar';

const options = z.strictObject({
  name: z.optional(nameText('name of the policy; default: l2')),
  nodes: z.optional(z.enum(nodeRoles).check(z.describe('which nodes announce; default: all'))),
  interfaces: z.optional(
    z.array(interfaceText('interface that announces')).check(z.minLength(1), z.describe('default: the interfaces of the announcing nodes')),
  ),
  loadBalancerIps: z.optional(z.boolean().check(z.describe('announce addresses from pools; default: true'))),
  externalIps: z.optional(z.boolean().check(z.describe('announce spec.externalIPs of Services; default: false'))),
});

/** The choices that the add-on takes. */
export type CiliumL2Options = z.output<typeof options>;

/** Answers ARP for Service addresses on the node network. */
export class CiliumL2 extends Chart {
  constructor(scope: Construct, id: string, props: CiliumL2Options & AddonContext) {
    super(scope, id);
    const interfaces = props.interfaces ?? interfacesOf(nodesOfRole(props.cluster, props.nodes));
    const selector = roleSelector(props.nodes);
    // The schema has not changed since 1.14, when the kind came. It is v2alpha1 in every version.
    // @see https://github.com/cilium/cilium/blob/v1.20.0/pkg/k8s/apis/cilium.io/v2alpha1/l2announcement_types.go
    new CiliumL2AnnouncementPolicy(this, 'policy', {
      metadata: { name: props.name ?? 'l2' },
      spec: {
        ...(selector ? { nodeSelector: selector as CiliumL2AnnouncementPolicySpecNodeSelector } : {}),
        ...(interfaces.length > 0 ? { interfaces: interfaces.map(exactly) } : {}),
        externalIPs: props.externalIps ?? false,
        loadBalancerIPs: props.loadBalancerIps ?? true,
      },
    });
  }
}

function interfacesOf(nodes: readonly Node[]): string[] {
  return [...new Set(nodes.flatMap((node) => node.interface ?? []))].sort();
}

/** The field holds regular expressions that match anywhere: plain `ens192` would take `ens1920` too. */
function exactly(name: string): string {
  return `^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`;
}

/** The catalogue entry. */
export const ciliumL2 = defineAddon({
  name: 'cilium-l2',
  summary: 'Cilium L2 announcements: Service addresses answered on the node network',
  options,
  provides: ['l2-announcement'],
  facts: () => roles('l2-announcement'),
  requires: ['cilium'],
  construct: CiliumL2,
});
