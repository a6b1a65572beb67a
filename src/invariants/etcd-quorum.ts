import { defineInvariant } from '../invariant';

/** An etcd of several servers has an odd number of members. */
export const etcdQuorum = defineInvariant({
  name: 'etcd-quorum',
  summary: 'an etcd of several servers has an odd number of members',
  why: 'Two members stop as soon as one does; four bear no more losses than three.',
  severity: 'warning',
  example: 'two servers with embedded etcd',
  source: 'https://etcd.io/docs/v3.5/faq/#why-an-odd-number-of-cluster-members',
  *check({ cluster }) {
    const count = cluster.servers.length;
    if (cluster.datastore.kind !== 'embedded-etcd' || count % 2 === 1 || count === 0) return;
    yield {
      at: ['nodes'],
      also: [['distribution', cluster.distribution]],
      problem: `has ${count} servers with etcd on each, which bear the loss of ${count / 2 - 1}, as ${count - 1} would`,
      fix: `make it ${count - 1} or ${count + 1} servers`,
    };
  },
});
