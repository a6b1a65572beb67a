import type { Claim, Cluster } from '../cluster';
import { contains, equalSpans, firstAddress, lastAddress, parseCidr, parseRange, printAddress, type Span } from '../net';
import type { Path } from '../path';
import { listOf } from '../scalar';

/** A further network for pods, as it is written among the options. */
export interface WrittenNetwork {
  readonly namespace?: string | undefined;
  readonly type?: 'macvlan' | 'ipvlan' | undefined;
  readonly interface?: string | undefined;
  readonly mode?: string | undefined;
  readonly mtu?: number | undefined;
  readonly ipam: 'dhcp' | 'host-local' | 'static';
  readonly subnet?: string | readonly string[] | undefined;
  readonly range?: string | readonly string[] | undefined;
  readonly routes?: readonly string[] | undefined;
}

/** A further network for pods, with what follows from the cluster. */
export interface Attachment {
  readonly name: string;
  readonly at: Path;
  readonly namespace: string;
  readonly type: 'macvlan' | 'ipvlan';
  /** Undefined where none is written and the nodes do not agree. */
  readonly interface: string | undefined;
  readonly mode: string | undefined;
  readonly mtu: number | undefined;
  readonly ipam: 'dhcp' | 'host-local' | 'static';
  /** The networks that its addresses are of. */
  readonly subnets: readonly Claim[];
  /** The addresses that it hands out by itself: its ranges, else the whole of its subnets. */
  readonly handedOut: readonly Claim[];
  readonly ranges: readonly Claim[];
  readonly routes: readonly string[];
}

/** Derives a network: from the interface that all nodes have, on the node network unless it has a subnet of its own. */
export function resolveAttachment(name: string, written: WrittenNetwork, cluster: Cluster): Attachment {
  const at = ['addons', 'multus', 'networks', name];
  const ranges = claimsOf(written.range, [...at, 'range'], `network ${name}`, parseRange);
  const subnets = written.subnet
    ? claimsOf(written.subnet, [...at, 'subnet'], `the subnet of network ${name}`, parseCidr)
    : cluster.network.node;
  const used = ranges.length > 0 ? subnets.filter((subnet) => ranges.some(({ span }) => span.family === subnet.span.family)) : subnets;
  return {
    name,
    at,
    namespace: written.namespace ?? 'default',
    type: written.type ?? 'macvlan',
    interface: written.interface ?? commonInterface(cluster),
    mode: written.mode,
    mtu: written.mtu,
    ipam: written.ipam,
    subnets: used,
    ranges,
    handedOut: written.ipam === 'host-local' ? (ranges.length > 0 ? ranges : used) : [],
    routes: written.routes ?? [],
  };
}

/** The interface that carries the address of every node. */
function commonInterface({ nodes }: Cluster): string | undefined {
  const [first, ...others] = new Set(nodes.map((node) => node.interface));
  return others.length === 0 ? first : undefined;
}

function claimsOf(
  written: string | readonly string[] | undefined,
  at: Path,
  what: string,
  parse: (text: string) => { readonly ok: true; readonly value: Span } | { readonly ok: false },
): readonly Claim[] {
  return listOf(written as string | readonly string[] | undefined).flatMap((text, index): Claim[] => {
    const parsed = parse(text);
    return parsed.ok ? [{ at: Array.isArray(written) ? [...at, index] : at, what, text, span: parsed.value }] : [];
  });
}

/**
 * The configuration of the network's plugin.
 * @see https://www.cni.dev/plugins/current/main/macvlan/
 */
export function attachmentConfig(attachment: Attachment, cluster: Cluster): Record<string, unknown> {
  return {
    cniVersion: '0.3.1',
    name: attachment.name,
    type: attachment.type,
    master: attachment.interface,
    mode: attachment.mode ?? (attachment.type === 'macvlan' ? 'bridge' : 'l2'),
    mtu: attachment.mtu,
    // A pod names its addresses in its annotation.
    ...(attachment.ipam === 'static' ? { capabilities: { ips: true } } : {}),
    ipam: ipamConfig(attachment, cluster),
  };
}

function ipamConfig(attachment: Attachment, cluster: Cluster): Record<string, unknown> {
  const { ipam, subnets, ranges } = attachment;
  if (ipam === 'dhcp') return { type: 'dhcp' };
  const routes = attachment.routes.map((dst) => routeTo(dst, attachment, cluster));
  if (ipam === 'static') return { type: 'static', ...(routes.length > 0 ? { routes } : {}) };
  return {
    type: 'host-local',
    // One list per family, as a pod gets an address of each.
    ranges: ([4, 6] as const)
      .map((family) => subnets.filter(({ span }) => span.family === family))
      .filter((ofFamily) => ofFamily.length > 0)
      .map((ofFamily) => ofFamily.flatMap((subnet) => rangesOf(subnet, ranges, cluster))),
    ...(routes.length > 0 ? { routes } : {}),
  };
}

function rangesOf(subnet: Claim, ranges: readonly Claim[], cluster: Cluster): Record<string, unknown>[] {
  const gateway = gatewayOf(subnet, cluster);
  const common = { subnet: subnet.text, ...(gateway ? { gateway } : {}) };
  const inside = ranges.filter(({ span }) => contains(subnet.span, span) && !equalSpans(subnet.span, span));
  if (inside.length === 0) return [common];
  return inside.map(({ span }) => ({
    ...common,
    rangeStart: printAddress(firstAddress(span)),
    rangeEnd: printAddress(lastAddress(span)),
  }));
}

/** The cluster's gateway, where it is on the subnet. */
function gatewayOf({ span }: Claim, { network }: Cluster): string | undefined {
  const found = network.gateway.find((gateway) => contains(span, gateway.span));
  return found && printAddress(firstAddress(found.span));
}

function routeTo(dst: string, { subnets }: Attachment, cluster: Cluster): Record<string, string> {
  const family = dst.includes(':') ? 6 : 4;
  const gw = subnets
    .filter(({ span }) => span.family === family)
    .map((subnet) => gatewayOf(subnet, cluster))
    .find(Boolean);
  return gw ? { dst, gw } : { dst };
}
