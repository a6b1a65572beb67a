import * as clusters from '../../../clusters';
import type { CorednsOptions } from '../../../src/addons/coredns';
import { check } from '../../../src/check';
import type { Cluster } from '../../../src/cluster';
import { printClaim } from '../../../src/cluster';
import { readSpec } from '../../../src/spec';
import { atLeast } from '../../../src/version';
import { readFacts } from '../../facts';
import type { Surroundings } from './resolving-node';

/** A cluster file whose CoreDNS is told something. */
export interface DnsCluster {
  readonly name: string;
  readonly options: CorednsOptions;
  readonly cluster: Cluster;
  readonly surroundings: Surroundings;
}

/** The server of the node's resolv.conf. */
export const nodeServer = '198.51.100.53';

/** What CoreDNS finds in its pod for a cluster file that holds no error. */
export function dnsCluster(file: Loose): DnsCluster {
  const spec = readSpec(file);
  const { findings, rendering } = check(spec, readFacts);
  const { cluster } = spec;
  if (!rendering || !cluster) throw new Error(JSON.stringify(findings.filter(({ severity }) => severity === 'error')));
  const options = spec.addons.find(({ addon }) => addon.name === 'coredns')?.options as CorednsOptions;
  const maps = [...rendering.manifests.values()]
    .flat()
    .filter(({ kind, metadata }) => kind === 'ConfigMap' && metadata.namespace === 'kube-system');
  const dataOf = (name: string) => maps.find(({ metadata }) => metadata.name === name)?.data as Record<string, string> | undefined;
  const files: Record<string, string> = { '/etc/resolv.conf': `nameserver ${nodeServer}\n` };
  if (cluster.kubeadm) {
    const corefile = dataOf('coredns')?.Corefile;
    if (corefile === undefined) throw new Error('no Corefile');
    files['/etc/coredns/Corefile'] = corefile;
  } else {
    const custom = dataOf('coredns-custom');
    if (custom === undefined) throw new Error('no coredns-custom');
    files['/etc/coredns/Corefile'] = packagedCorefile(cluster);
    files['/etc/coredns/NodeHosts'] = cluster.nodes.map(({ name, addresses }) => `${addresses.map(printClaim)[0]} ${name}\n`).join('');
    for (const [key, lines] of Object.entries(custom)) files[`/etc/coredns/custom/${key}`] = lines;
  }
  const { forwarders = [], stubZones = {} } = options;
  return {
    name: cluster.name,
    options,
    cluster,
    surroundings: { files, upstreams: [...new Set([nodeServer, ...forwarders, ...Object.values(stubZones).flat()])] },
  };
}

/**
 * The Corefile of k3s. Overrides come before its own forwarder since 1.34.1, and after it before.
 * @see https://github.com/k3s-io/k3s/blob/v1.34.1%2Bk3s1/manifests/coredns.yaml
 */
function packagedCorefile({ network, release }: Cluster): string {
  const [override, forward] = ['import /etc/coredns/custom/*.override', 'forward . /etc/resolv.conf'];
  const isNew = atLeast(release, '1.34.1');
  const block = [
    'errors',
    'health',
    'ready',
    `kubernetes ${network.domain} in-addr.arpa ip6.arpa {\n      pods insecure\n      fallthrough in-addr.arpa ip6.arpa\n    }`,
    'hosts /etc/coredns/NodeHosts {\n      ttl 60\n      reload 15s\n      fallthrough\n    }',
    'prometheus :9153',
    ...(isNew ? [] : [forward]),
    'cache 30',
    'loop',
    'reload',
    'loadbalance',
    override,
    ...(isNew ? [forward] : []),
  ];
  return `.:53 {\n${block.map((line) => `    ${line}\n`).join('')}}\nimport /etc/coredns/custom/*.server\n`;
}

// biome-ignore lint/suspicious/noExplicitAny: cluster files are varied as data
type Loose = any;

/** The committed clusters whose CoreDNS is told something. */
export function committedDnsClusters(): readonly DnsCluster[] {
  return (Object.values(clusters) as readonly Loose[]).filter(({ addons }) => addons?.coredns !== undefined).map(dnsCluster);
}

const everything: CorednsOptions = {
  hosts: { 'nas.lan': ['192.168.10.20', 'fd00::20'], 'printer.home': '192.168.10.21' },
  stubZones: { 'corp.example': ['192.168.10.1', '[fd00::1]:5353'], 'lan.corp.example': 'fd00::2', lan: '192.168.10.2:5300' },
  forwarders: ['192.168.10.9', 'fd00::9', '192.168.10.8:5353'],
  clusterDomains: ['old.example', 'svc.lan'],
  overrides: { logging: 'log . {\n  class error\n}', rewriting: 'rewrite name exact alias.test web.test.svc.cluster.local' },
  serverBlocks: { raw: 'raw.example:53 {\n  template IN TXT raw.example {\n    answer "{{ .Name }} 60 IN TXT raw"\n  }\n}' },
};

/** Cluster files that say all that can be said, on each distribution and each form of its Corefile. */
export function variedDnsClusters(): readonly DnsCluster[] {
  const nodes = { one: { role: 'server', address: '192.168.10.11', interface: 'eth0' } };
  const base = { network: { nodeCidr: '192.168.10.0/24' }, nodes };
  const k3s = (name: string, version: string, coredns: CorednsOptions) =>
    dnsCluster({ ...base, name, distribution: { k3s: version }, addons: { coredns } });
  const kubeadm = (name: string, version: string, coredns: CorednsOptions, network: object = {}) =>
    dnsCluster({
      ...base,
      name,
      network: { ...base.network, ...network },
      distribution: { kubeadm: version },
      addons: { cilium: { version: '1.20.0' }, coredns },
    });
  const { forwarders: _, ...without } = everything;
  return [
    k3s('all-of-k3s', 'v1.34.12+k3s1', everything),
    k3s('all-of-older-k3s', 'v1.30.14+k3s1', without),
    kubeadm('all-of-kubeadm', 'v1.34.1', everything),
    kubeadm('all-of-older-kubeadm', 'v1.30.14', everything),
    kubeadm('other-domain-of-kubeadm', 'v1.36.0', { clusterDomains: ['cluster.local'] }, { clusterDomain: 'home.example' }),
  ];
}
