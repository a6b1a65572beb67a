import { parseAllDocuments } from 'yaml';
import type { Manifest } from '../../../src/manifest';
import { render } from '../../../src/render';
import { readSpec } from '../../../src/spec';
import { readFacts } from '../../facts';
import type { Printed } from './departures';
import type { Asked } from './generator-flags';

/** A pod of ours that carries kube-vip, and what it was asked to do. */
export interface Carried {
  readonly asked: Asked;
  readonly object: Printed;
}

/** What a cluster file becomes, as far as it is kube-vip's. */
export interface KubeVipOutput {
  readonly carried: readonly Carried[];
  /** ServiceAccount, role and binding. */
  readonly permissions: readonly Manifest[];
}

/** What Keelson makes of kube-vip in a cluster file. */
export function kubeVipOf(file: unknown): KubeVipOutput {
  const { cluster, addons, deliveries, findings } = readSpec(file);
  const kubeVip = addons.find(({ addon }) => addon.name === 'kube-vip');
  if (!cluster || !kubeVip || findings.length > 0) throw new Error(`not a cluster with kube-vip: ${JSON.stringify(findings)}`);
  const rendering = render(cluster, [kubeVip], readFacts, Object.keys(deliveries).length > 0 ? {} : deliveries);
  const manifests = rendering.manifests.get('kube-vip') ?? [];
  const files = new Map([...rendering.files].map(([path, { content }]) => [path, content]));
  return {
    carried: [
      ...manifests.filter(({ kind }) => kind === 'DaemonSet').map((object) => carriedBy(file, object as unknown as Printed)),
      ...staticPods(files).map(([path, object]) => carriedBy(file, object, path)),
    ],
    permissions: manifests.filter(({ kind }) => kind !== 'DaemonSet'),
  };
}

/** The pod of an object, as the cluster file asks for it. @param path of a static pod: `host/<node>/…` */
export function carriedBy(file: unknown, object: Printed, path?: string): Carried {
  const { cluster, addons } = readSpec(file);
  const chosen = addons.find(({ addon }) => addon.name === 'kube-vip')?.options as Asked['chosen'] | undefined;
  if (!cluster || !chosen) throw new Error('not a cluster with kube-vip');
  if (path === undefined) return { object, asked: { chosen, cluster, nodes: chosen.nodes === 'all' ? cluster.nodes : cluster.servers } };
  const node = cluster.nodes.find(({ name }) => path.startsWith(`host/${name}/`));
  if (!node) throw new Error(`${path} is of no node`);
  return { object, asked: { chosen, cluster, nodes: [node], kubeconfig: kubeconfigFor(path, cluster.kubernetes) } };
}

/** The static pods among the files of a cluster, by their paths. */
export function staticPods(files: ReadonlyMap<string, string>): readonly (readonly [string, Printed])[] {
  return [...files]
    .filter(([path, content]) => /^host\/[^/]+\/.*\.yaml$/.test(path) && content.includes('ghcr.io/kube-vip/kube-vip:'))
    .flatMap(([path, content]) =>
      objectsOf(content)
        .filter(({ kind }) => kind === 'Pod')
        .map((pod) => [path, pod] as const),
    );
}

/** The objects of a YAML file. */
export function objectsOf(content: string): readonly Printed[] {
  return parseAllDocuments(content).map((document) => document.toJS() as Printed);
}

/** Until `kubeadm init` has ended, admin.conf may do nothing from 1.29 on. @see https://github.com/kubernetes/kubeadm/issues/2414 */
function kubeconfigFor(path: string, kubernetes: string): string {
  const beforeEnd = path.includes('/init/') && Number(kubernetes.replace(/^v?1\./, '').split('.')[0]) >= 29;
  return beforeEnd ? '/etc/kubernetes/super-admin.conf' : '/etc/kubernetes/admin.conf';
}
