import { defineInvariant } from '../invariant';

/** Haproxy has several API servers to spread connections over. */
export const haproxyHasUse = defineInvariant({
  name: 'haproxy-has-use',
  summary: 'haproxy has several API servers to spread connections over',
  why: 'One haproxy before one API server on one machine only adds a hop and a port.',
  severity: 'note',
  example: 'distribution.kubeadm.haproxy with one server',
  *check({ cluster }) {
    const [server, ...others] = cluster.servers;
    if (!cluster.kubeadm?.haproxy || !server || others.length > 0) return;
    yield {
      at: ['distribution', 'kubeadm', 'haproxy'],
      also: [['nodes']],
      problem: `stands before one API server alone, that of ${server.name}`,
      fix: 'leave it if servers are to follow, because the port of the endpoint cannot change later; else remove it',
    };
  },
});
