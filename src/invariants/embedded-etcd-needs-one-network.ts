import { defineInvariant } from '../invariant';
import { contains } from '../net';

/** Servers with embedded etcd reach each other by their own addresses. */
export const embeddedEtcdNeedsOneNetwork = defineInvariant({
  name: 'embedded-etcd-needs-one-network',
  summary: 'servers with embedded etcd reach each other by their own addresses',
  why: 'etcd members talk by node addresses even where flannel leads to external ones, so a second server never joins.',
  severity: 'error',
  example: 'flannel: { externalIp: true } with three servers in three clouds',
  source: 'https://docs.k3s.io/networking/distributed-multicloud',
  *check({ cluster }) {
    const { servers, network, datastore, k3s } = cluster;
    if (datastore.kind !== 'embedded-etcd' || !k3s?.flannel.externalIp || servers.length < 2) return;
    const apart = servers
      .flatMap(({ addresses }) => addresses.slice(0, 1))
      .filter((claim) => !network.node.some(({ span }) => contains(span, claim.span)));
    if (apart.length === 0) return;
    yield {
      at: ['distribution', 'k3s', 'flannel', 'externalIp'],
      also: [['nodes']],
      problem: `is true with embedded etcd, but network.nodeCidr does not hold the servers' own addresses ${apart
        .map(({ text }) => text)
        .sort()
        .join(', ')}`,
      fix: 'keep all servers on one network and say so by network.nodeCidr, or run one server, or write datastore: { etcd: [URL of a member, …] }',
    };
  },
});
