import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import * as z from 'zod/mini';
import { type AddonContext, defineAddon, roles } from '../addon';
import { type Directive, printCorefile, readCorefile, zoneOf } from '../constructs/corefile';
import { kubeObject } from '../constructs/kube-object';
import { kubeadmCoredns } from '../constructs/kubeadm-coredns';
import { parseAddress } from '../net';
import type { Path } from '../path';
import { addressText, hostText, listOf, nameText, oneOrMore, text } from '../scalar';

/** A DNS server: an address, with a port where it is not 53. */
const dnsServer = text('DNS server: an address, or address:port with IPv6 in brackets', (value) => {
  const [, bracketed, plain = value, port] = /^(?:\[([^\]]*)\]|([^:]*)):(\d{1,5})$/.exec(value) ?? [];
  const parsed = parseAddress(bracketed ?? plain);
  if (parsed.ok && (port === undefined || (Number(port) > 0 && Number(port) < 65536))) return undefined;
  return {
    rule: 'malformed-address',
    problem: 'is not a DNS server',
    fix: 'write an address such as 192.168.10.1, 192.168.10.1:5353 or [fd00::1]:5353',
  };
});

/** Lines of a Corefile whose braces pair. */
function corefileText(description: string) {
  return text(description, (value) =>
    readCorefile(value)
      ? undefined
      : {
          rule: 'malformed-corefile',
          problem: 'has braces or quotes that do not pair',
          fix: 'end the line that opens a block with {, and close the block with } on a line of its own',
        },
  );
}

const options = z.strictObject({
  hosts: z.optional(
    z.record(hostText('name'), oneOrMore(addressText('address'))).check(z.describe('names that no DNS server knows → their addresses')),
  ),
  stubZones: z.optional(
    z.record(hostText('zone'), oneOrMore(dnsServer)).check(z.describe('zones that servers of their own answer for → those servers')),
  ),
  forwarders: z.optional(
    z.array(dnsServer).check(z.minLength(1), z.describe("servers for all other names; default: those of the node's /etc/resolv.conf")),
  ),
  clusterDomains: z.optional(
    z
      .array(hostText('domain'))
      .check(
        z.describe('further domains under which Services are found, beside network.clusterDomain: cluster.local for what has it built in'),
      ),
  ),
  overrides: z.optional(
    z
      .record(nameText('name'), corefileText('lines of the Corefile'))
      .check(z.describe('further lines of the block that answers for everything')),
  ),
  serverBlocks: z.optional(z.record(nameText('name'), corefileText('server blocks')).check(z.describe('further server blocks'))),
});

/** The choices that the add-on takes. */
export type CorednsOptions = z.output<typeof options>;

/**
 * What the CoreDNS of the distribution reads: that of kubeadm its one Corefile, that of k3s a ConfigMap beside its own,
 * which k3s writes anew at every start.
 * @see https://github.com/k3s-io/k3s/blob/v1.34.1%2Bk3s1/manifests/coredns.yaml
 */
export class Coredns extends Chart {
  constructor(scope: Construct, id: string, props: CorednsOptions & AddonContext) {
    super(scope, id);
    const { cluster } = props;
    if (cluster.kubeadm) {
      const { forwarders, overrides = {}, serverBlocks = {}, ...others } = props;
      const [aliases, apart] = parted(props);
      kubeadmCoredns(this, {
        kubernetes: cluster.kubernetes,
        domain: cluster.network.domain,
        aliases,
        forwarders,
        further: byName(overrides).flatMap(([, lines]) => readCorefile(lines) ?? []),
        blocks: [
          ...derivedBlocks({ ...others, clusterDomains: apart, forwarders }).map(({ directives }) => printCorefile(directives)),
          ...byName(serverBlocks).map(([, lines]) => ended(lines)),
        ],
      });
      return;
    }
    const data: Record<string, string> = {};
    for (const { name, directives } of derivedBlocks(props)) data[`keelson-${name}.server`] = printCorefile(directives);
    if (props.forwarders) data['keelson-forward.override'] = printCorefile([forward(props.forwarders)]);
    for (const [name, lines] of Object.entries(props.overrides ?? {})) data[`${name}.override`] = ended(lines);
    for (const [name, lines] of Object.entries(props.serverBlocks ?? {})) data[`${name}.server`] = ended(lines);
    kubeObject(this, 'ConfigMap', { metadata: { name: 'coredns-custom', namespace: 'kube-system' }, data });
  }
}

/** Cluster domains that the block for everything can answer for, and those inside a zone of another block, which would be asked in its place. */
function parted({ clusterDomains = [], ...others }: CorednsOptions): readonly [readonly string[], string[]] {
  const zones = servedZones(others).map(({ zone }) => zone);
  const isApart = (domain: string) => zones.some((zone) => zone !== '.' && domain.endsWith(`.${zone}`));
  return [clusterDomains.filter((domain) => !isApart(domain)), clusterDomains.filter(isApart)];
}

function byName<T>(record: Readonly<Record<string, T>>): readonly [string, T][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Server blocks that follow from the options, each list one file. */
function derivedBlocks({ hosts = {}, stubZones = {}, clusterDomains = [], forwarders }: CorednsOptions) {
  const upstream = forward(forwarders ?? ['/etc/resolv.conf']);
  const files: { readonly name: string; readonly directives: readonly Directive[] }[] = [];
  const names = Object.keys(hosts).sort();
  if (names.length > 0) files.push({ name: 'hosts', directives: [hostsBlock(names, hosts, upstream)] });
  const zones = Object.entries(stubZones).sort(([a], [b]) => (a < b ? -1 : 1));
  if (zones.length > 0) files.push({ name: 'stub-zones', directives: zones.map(([zone, servers]) => stubBlock(zone, listOf(servers))) });
  if (clusterDomains.length > 0) files.push({ name: 'cluster-domains', directives: [...clusterDomains].sort().map(servicesBlock) });
  return files;
}

/** A zone for each name: the packaged block has a `hosts` of its own, and the plugin runs once in a block. */
function hostsBlock(names: readonly string[], hosts: NonNullable<CorednsOptions['hosts']>, upstream: Directive): Directive {
  const lines = names.flatMap((name) => listOf(hosts[name]).map((address) => line(address, name)));
  return {
    words: names.map(served),
    block: [line('errors'), { words: ['hosts'], block: [...lines, line('ttl', '60'), line('fallthrough')] }, upstream, line('cache', '30')],
  };
}

function stubBlock(zone: string, servers: readonly string[]): Directive {
  return { words: [served(zone)], block: [line('errors'), forward(servers), line('cache', '30')] };
}

/** The Services of the cluster under another domain; reverse names stay with the first. */
function servicesBlock(domain: string): Directive {
  return {
    words: [served(domain)],
    block: [line('errors'), { words: ['kubernetes', domain], block: [line('pods', 'insecure')] }, line('cache', '30'), line('loadbalance')],
  };
}

function forward(servers: readonly string[]): Directive {
  return line('forward', '.', ...servers);
}

function line(...words: string[]): Directive {
  return { words };
}

function served(zone: string): string {
  return `${zone}:53`;
}

function ended(lines: string): string {
  return lines.endsWith('\n') ? lines : `${lines}\n`;
}

/** A zone that a server block of the options answers for, and where it is written. */
export interface ServedZone {
  readonly zone: string;
  /** Below the options of the add-on. */
  readonly at: Path;
}

/** Every zone that the options make a server block for, once for each block. */
export function servedZones({ hosts = {}, stubZones = {}, clusterDomains = [], serverBlocks = {} }: CorednsOptions): readonly ServedZone[] {
  return [
    ...Object.keys(hosts).map((zone) => ({ zone, at: ['hosts', zone] })),
    ...Object.keys(stubZones).map((zone) => ({ zone, at: ['stubZones', zone] })),
    ...clusterDomains.map((zone, index) => ({ zone, at: ['clusterDomains', index] })),
    ...Object.entries(serverBlocks).flatMap(([name, lines]) =>
      (readCorefile(lines) ?? [])
        .filter(({ block }) => block !== undefined)
        .flatMap(({ words }) => words.map((word) => ({ zone: zoneOf(word), at: ['serverBlocks', name] }))),
    ),
  ];
}

/** The catalogue entry. */
export const coredns = defineAddon({
  name: 'coredns',
  summary:
    'extra hosts, stub zones, forwarders and cluster domains for the CoreDNS that the distribution brings, in the ConfigMap that it reads',
  options,
  provides: ['dns-settings'],
  facts: () => roles('dns-settings'),
  construct: Coredns,
});
