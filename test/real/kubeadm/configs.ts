import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as clusters from '../../../clusters';
import type { Capability, Cluster, Facts } from '../../../src/cluster';
import { haproxy } from '../../../src/host-files/haproxy';
import { keepalived } from '../../../src/host-files/keepalived';
import { kubeadmConfig } from '../../../src/host-files/kubeadm-config';
import { kubeadmPatches } from '../../../src/host-files/kubeadm-patches';
import { featureGatesOf } from '../../../src/invariants/kubeadm-feature-gate-known';
import { kubeadmConfigPath } from '../../../src/kubeadm-host';
import { kubeadmSecrets } from '../../../src/kubeadm-script';
import { render } from '../../../src/render';
import { readSpec } from '../../../src/spec';
import { atLeast } from '../../../src/version';
import { readFacts } from '../../facts';
import { kubeadmOf } from '../../host-files/control-plane';
import { filesOf } from '../../host-files/machine';
import { ended } from '../command-output';
import { committedFiles } from '../committed';

/** What kubeadm is told on one node of a cluster. */
export interface Config {
  /** Which cluster and which node, for messages. */
  readonly name: string;
  readonly text: string;
}

/** The minor of a release, with or without v. */
export function minorOf(release: string): string {
  return release.replace(/^v/, '').split('.').slice(0, 2).join('.');
}

type File = Pick<Facts, 'name' | 'distribution'>;

/** The committed clusters of kubeadm. */
export const onKubeadm: readonly File[] = (Object.values(clusters) as readonly File[]).filter(
  ({ distribution }) => distribution.kubeadm !== undefined,
);

/** The release of Kubernetes that a committed cluster names. */
function releaseOf(name: string): string {
  const kubeadm = onKubeadm.find((cluster) => cluster.name === name)?.distribution.kubeadm ?? '';
  return typeof kubeadm === 'string' ? kubeadm : kubeadm.version;
}

/** What is committed for a minor; nothing, where no cluster is of it. */
export function committedConfigs(minor: string): readonly Config[] {
  return committedFiles((name) => name.endsWith(`/${kubeadmConfigPath}`))
    .map(({ name, content }) => ({ name, text: content }))
    .filter(({ name }) => minorOf(releaseOf(name.split('/')[0] as string)) === minor);
}

/** A committed cluster as it would be in another release. */
export interface RaisedCluster {
  readonly name: string;
  readonly cluster: Cluster;
  /** Files of the first server, by path. */
  readonly files: ReadonlyMap<string, string>;
  readonly configs: readonly Config[];
}

/** The committed clusters of kubeadm in another release. */
export function raisedClusters(release: string): readonly RaisedCluster[] {
  return onKubeadm.map((file) => {
    const { kubeadm } = file.distribution;
    const { cluster, addons, deliveries } = readSpec({
      ...file,
      distribution: { kubeadm: { ...(typeof kubeadm === 'object' ? kubeadm : {}), version: release } },
    });
    if (!cluster) throw new Error(`${file.name} is not sound in ${release}`);
    const all = [...render(cluster, addons, readFacts, deliveries).files];
    const first = `host/${cluster.servers[0]?.name}/`;
    return {
      name: file.name,
      cluster,
      files: new Map(all.flatMap(([path, { content }]) => (path.startsWith(first) ? [[path.slice(first.length), content]] : []))),
      configs: all
        .filter(([path]) => path.endsWith(`/${kubeadmConfigPath}`))
        .map(([path, { content }]) => ({ name: `${file.name} in ${release}, ${path}`, text: content })),
    };
  });
}

type Choices = NonNullable<Parameters<typeof kubeadmOf>[0]>;

interface Variant {
  readonly choices?: Choices;
  readonly more?: Partial<Facts>;
  readonly provides?: readonly Capability[];
}

/** The patches of a variant: one of each type. */
export const patches: Choices['patches'] = {
  'kube-apiserver0+strategic': { spec: { containers: [{ name: 'kube-apiserver', resources: { requests: { cpu: '333m' } } }] } },
  'kube-controller-manager+merge': { metadata: { annotations: { 'example.org/patched': 'yes' } } },
  'etcd+json': [{ op: 'add', path: '/metadata/labels/patched', value: 'yes' }],
  'kubeletconfiguration+strategic': { maxPods: 99 },
};

function variants(minor: string): Readonly<Record<string, Variant>> {
  const etcd = ['https://10.0.9.1:2379', 'https://10.0.9.2:2379', 'https://10.0.9.3:2379'];
  return {
    plain: {},
    'an image repository': { choices: { imageRepository: 'registry.example/kubernetes' } },
    'kube-vip': { provides: ['control-plane-vip'] },
    'haproxy and keepalived': {
      choices: { haproxy: { version: '2.8.18' }, keepalived: { version: '2.0.20', routerId: 80 }, kubeProxyMode: 'ipvs' },
    },
    'an external etcd': {
      choices: { datastore: { etcd, caFile: '/etc/etcd/ca.crt', certFile: '/etc/etcd/c.crt', keyFile: '/etc/etcd/c.key' } },
    },
    arguments: {
      choices: {
        extraArgs: {
          apiServer: { 'audit-log-maxage': '30', 'admission-control-config-file': '/etc/kubernetes/admission.yaml' },
          controllerManager: { 'bind-address': '::' },
          scheduler: { v: '4' },
          etcd: { 'quota-backend-bytes': '8589934592' },
          kubelet: { v: '3' },
        },
      },
    },
    // The check refuses them for a kubeadm that takes a map of arguments.
    ...(atLeast(minor, '1.31')
      ? {
          'repeated arguments': {
            choices: { extraArgs: { apiServer: { 'service-account-issuer': ['https://a.example', 'https://b.example'] } } },
          },
        }
      : {}),
    patches: { choices: { patches } },
    'feature gates': { choices: { featureGates: Object.fromEntries(featureGatesOf(minor).map((gate) => [gate, true])) } },
    'further settings': {
      choices: {
        kubelet: { maxPods: 200, systemReserved: { cpu: '500m' }, shutdownGracePeriod: '30s' },
        kubeProxy: { metricsBindAddress: '0.0.0.0:10249', conntrack: { maxPerCore: 0 } },
        servingCertificates: 'cluster-ca',
        ignorePreflightErrors: ['NumCPU', 'Mem'],
      },
    },
    'no kube-proxy': { provides: ['cni', 'kube-proxy'] },
    'further names and a port': {
      more: { controlPlane: { vip: '10.31.80.0', names: ['api.home.example', 'b.home.example'], port: 7443 } },
    },
  };
}

/** A cluster that the committed ones do not cover. */
export interface VariedCluster {
  readonly name: string;
  readonly cluster: Cluster;
}

/** Every variant in every family, and those that go with one family only. */
export function variedClusters(release: string): readonly VariedCluster[] {
  const all = Object.entries(variants(minorOf(release)));
  const ofFamilies = (['ipv4', 'ipv6', 'dual'] as const).flatMap((family) =>
    all
      .filter(([, { more }]) => more === undefined || family === 'ipv4')
      .map(([name, { choices = {}, more, provides = [] }]) => ({
        name: `${name}, ${family}`,
        cluster: kubeadmOf({ version: release, ...choices }, family, more, ...provides),
      })),
  );
  const described = { labels: { zone: 'a', rack: '3' }, taints: ['dedicated=db:NoSchedule', 'slow:PreferNoSchedule'] };
  const one = { role: 'server', address: '10.31.80.1', interface: 'eth0' } as const;
  const alone = (facts: Partial<Facts>) => kubeadmOf({ version: release }, 'ipv4', { controlPlane: {}, ...facts });
  return [
    ...ofFamilies,
    { name: 'one server', cluster: alone({ nodes: { one } }) },
    {
      name: 'labels and taints',
      cluster: alone({ nodes: { one: { ...one, ...described }, two: { ...one, role: 'agent', address: '10.31.80.2', ...described } } }),
    },
    { name: 'shares of nodes', cluster: alone({ nodes: { one }, network: { nodePrefix: { ipv4: 26 } } }) },
    { name: 'an own domain', cluster: alone({ nodes: { one }, network: { clusterDomain: 'cili-cluster.tclocal' } }) },
  ];
}

/** What kubeadm is told on every node of a varied cluster. */
export function configsOf({ name, cluster }: VariedCluster): readonly Config[] {
  return cluster.nodes.flatMap((node) =>
    filesOf(kubeadmConfig, cluster, node.name).map(({ content }) => ({ name: `${name}, ${node.name}`, text: content })),
  );
}

/** What the first server of a varied cluster has of kubeadm's. */
export function firstServerFiles(cluster: Cluster): ReadonlyMap<string, string> {
  const name = cluster.servers[0]?.name ?? '';
  const files = [kubeadmConfig, kubeadmPatches, haproxy, keepalived].flatMap((kind) => filesOf(kind, cluster, name));
  return new Map(files.map(({ path, content }) => [path, content]));
}

/** Puts secrets in by the very function that init.sh and join.sh call: digits alone, which must stay text. */
export async function filled(text: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'keelson-filled-'));
  try {
    const path = join(folder, kubeadmConfigPath);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    const secrets = `token=123456.1234567890123456 certificate_key=${'12345678'.repeat(8)} ca_cert_hash=sha256:${'12345678'.repeat(8)}`;
    const script = `${kubeadmSecrets}\nhere=$1 root=$1 config=${kubeadmConfigPath}\n${secrets}\nfill_config\ncat "$filled"\n`;
    const { status, stdout, stderr } = await ended('sh', ['-c', script, 'sh', folder]);
    if (status !== 0 || stderr !== '') throw new Error(stderr);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
