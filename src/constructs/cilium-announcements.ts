import * as z from 'zod/mini';
import type { Cluster } from '../cluster';
import { interfaceText, nameText, text } from '../scalar';
import { atLeast } from '../version';
import { when } from './cilium-version';

const flag = (description: string) => z.optional(z.boolean().check(z.describe(description)));
const duration = (description: string) => z.optional(text(description));

/** How other networks find Services and pods. */
export const announcementOptions = {
  l2Lease: z.optional(
    z
      .strictObject({
        duration: duration('a node that is silent for so long loses a Service; default: 15s'),
        renewDeadline: duration('default: 5s'),
        retryPeriod: duration('default: 2s'),
      })
      .check(z.describe('who answers for a Service, beside cilium-l2')),
  ),
  l2PodAnnouncements: z.optional(interfaceText('interface on which pods are announced by gratuitous ARP; since 1.14; default: none')),
  lbIpam: flag('hand out the addresses of pools; since 1.17; default: true'),
  defaultLbServiceIpam: z.optional(
    z.enum(['lbipam', 'nodeipam', 'none']).check(z.describe('who serves Services without a class; since 1.17; default: lbipam')),
  ),
  nodeIpam: flag('hand out addresses of nodes to Services of class io.cilium/node; since 1.16; default: false'),
  bgp: z.optional(
    z
      .strictObject({
        secretsNamespace: z.optional(
          nameText('where passwords of peers lie; since 1.15; default: kube-system, or the namespace of Cilium up to 1.14'),
        ),
        statusReport: flag('write the state of sessions into CiliumBGPNodeConfig; since 1.17; default: true'),
        routerIds: z.optional(
          text('addresses to take router ids from, such as 10.0.0.0/24; since 1.18; default: the IPv4 address of the node'),
        ),
      })
      .check(z.describe('the speaker, beside cilium-bgp')),
  ),
  clientRateLimit: z.optional(
    z
      .strictObject({ qps: z.int().check(z.minimum(1)), burst: z.int().check(z.minimum(1)) })
      .check(z.describe("the agent's API requests per second; since 1.14; default: 20 and 40 with L2 announcements, else the chart's")),
  ),
};

const schema = z.strictObject(announcementOptions);

/** The choices of announcements. */
export type AnnouncementOptions = z.output<typeof schema> & { readonly version: string };

/** Chart values of announcements; what is on follows from the add-ons beside Cilium. */
export function announcementValues(chosen: AnnouncementOptions, cluster: Cluster): Record<string, unknown> {
  const l2 = cluster.addons.has('cilium-l2');
  const { l2Lease, l2PodAnnouncements } = chosen;
  const rateLimit = chosen.clientRateLimit ?? (l2 ? { qps: 20, burst: 40 } : undefined);
  return {
    ...when(l2, {
      l2announcements: {
        enabled: true,
        leaseDuration: l2Lease?.duration,
        leaseRenewDeadline: l2Lease?.renewDeadline,
        leaseRetryPeriod: l2Lease?.retryPeriod,
      },
    }),
    ...when(l2PodAnnouncements, {
      l2podAnnouncements: {
        enabled: true,
        ...(atLeast(chosen.version, '1.18')
          ? { interfacePattern: `^${(l2PodAnnouncements ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$` }
          : { interface: l2PodAnnouncements }),
      },
    }),
    ...when(chosen.lbIpam !== undefined, { enableLBIPAM: chosen.lbIpam }),
    ...when(chosen.defaultLbServiceIpam, { defaultLBServiceIPAM: chosen.defaultLbServiceIpam }),
    ...when(chosen.nodeIpam, { nodeIPAM: { enabled: true } }),
    ...when(cluster.addons.has('cilium-bgp'), {
      bgpControlPlane: {
        enabled: true,
        ...when(chosen.bgp?.secretsNamespace, {
          secretsNamespace: { create: chosen.bgp?.secretsNamespace !== 'kube-system', name: chosen.bgp?.secretsNamespace },
        }),
        ...when(chosen.bgp?.statusReport !== undefined, { statusReport: { enabled: chosen.bgp?.statusReport } }),
        ...when(chosen.bgp?.routerIds, { routerIDAllocation: { mode: 'ip-pool', ipPool: chosen.bgp?.routerIds } }),
      },
    }),
    ...when(rateLimit, { k8sClientRateLimit: rateLimit }),
  };
}
