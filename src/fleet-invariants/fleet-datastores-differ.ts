import type { Cluster } from '../cluster';
import { othersWith } from '../fleet-index';
import { defineFleetInvariant, type Member } from '../fleet-invariant';
import { isLoopback } from '../scalar';

/** No two clusters keep their state in one etcd under one prefix. */
export const fleetDatastoresDiffer = defineFleetInvariant({
  name: 'fleet-datastores-differ',
  summary: 'no two clusters of a fleet keep their state in one etcd under one prefix',
  why: 'Both write to /registry, so that they are one cluster with two sets of addresses, and each deletes what the other has.',
  severity: 'error',
  example: 'distribution.k3s.datastore.etcd: ["https://192.168.10.5:2379"] in home and in barn',
  source: 'https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/',
  *check(fleet) {
    const { ours } = fleet;
    const own = endpointsOf(ours.cluster);
    for (const member of othersWith(fleet, storesOf)) {
      const theirs = endpointsOf(member.cluster);
      const shared = own.findIndex((endpoint) => endpoint !== '' && theirs.includes(endpoint));
      if (shared < 0 || prefixOf(ours.cluster) !== prefixOf(member.cluster)) continue;
      yield {
        at: ['distribution', ours.cluster.distribution, 'datastore', 'etcd', shared],
        theirs: { member, at: ['distribution', member.cluster.distribution, 'datastore', 'etcd', theirs.indexOf(own[shared] as string)] },
        problem: `holds the state of ${member.name} too, got ${own[shared]}`,
        fix: `give ${ours.name} an etcd of its own, or a prefix: ${prefixKey(ours)}`,
      };
    }
  },
});

function storesOf({ cluster }: Member): readonly string[] {
  return endpointsOf(cluster).flatMap((endpoint) => (endpoint === '' ? [] : [`${prefixOf(cluster)} ${endpoint}`]));
}

function prefixKey({ name, cluster }: { readonly name: string; readonly cluster: Cluster }): string {
  return cluster.kubeadm
    ? `distribution.kubeadm.extraArgs.apiServer: { etcd-prefix: /${name} }`
    : `distribution.k3s.config: { kube-apiserver-arg: [etcd-prefix=/${name}] }`;
}

/** By place in the list; empty for an address of the own machine, which leads each server to another etcd. */
function endpointsOf({ datastore }: Cluster): readonly string[] {
  return datastore.kind === 'etcd' ? datastore.endpoints.map((url) => (isLoopback(url) ? '' : new URL(url).origin)) : [];
}

function prefixOf({ k3s, kubeadm }: Cluster): string {
  const argument = k3s?.config['kube-apiserver-arg'];
  const written = [argument].flat().find((value) => typeof value === 'string' && value.startsWith('etcd-prefix='));
  return kubeadm?.extraArgs.apiServer['etcd-prefix']?.[0] ?? (written as string | undefined)?.replace('etcd-prefix=', '') ?? '/registry';
}
