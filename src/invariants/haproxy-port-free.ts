import { apiAtVip } from '../distribution-needs';
import { defineInvariant } from '../invariant';

/** The port of haproxy is free on the servers. */
export const haproxyPortFree = defineInvariant({
  name: 'haproxy-port-free',
  summary: 'the port of haproxy is free on the servers',
  why: 'haproxy and what has the port already share the network of the machine: the second of the two does not start.',
  severity: 'error',
  example: 'distribution.kubeadm.haproxy.port: 6443',
  source: 'https://kubernetes.io/docs/reference/networking/ports-and-protocols/',
  *check({ cluster, ports }) {
    const port = cluster.kubeadm?.haproxy?.port;
    if (port === undefined) return;
    const taken = new Map<number, string>([
      ...localPorts,
      ...cluster.servers
        .flatMap((server) => ports(server))
        .filter((other) => other.protocol === 'tcp' && other.purpose !== apiAtVip)
        .map(({ port: number, purpose }): [number, string] => [number, purpose]),
    ]);
    const owner = taken.get(port);
    const problem = owner ? `is that of ${owner} on the same machines` : unfit(port);
    if (problem === undefined) return;
    yield {
      at: ['distribution', 'kubeadm', 'haproxy', 'port'],
      also: [['controlPlane', 'port']],
      problem: `${problem}, got ${port}`,
      fix: `write ${[8443, 7443, 9443, 16443].find((candidate) => !taken.has(candidate))}`,
    };
  },
});

/** What control planes listen on beside what other machines must reach. */
const localPorts: readonly (readonly [number, string])[] = [
  [2381, 'metrics of etcd'],
  [10248, 'the health of the kubelet'],
  [10249, 'metrics of kube-proxy'],
  [10256, 'the health of kube-proxy'],
  [10257, 'kube-controller-manager'],
  [10259, 'kube-scheduler'],
];

/** Why nobody should take a port, though nothing has it. */
function unfit(port: number): string | undefined {
  if (port < 1024) return 'is below 1024, where root alone may listen, which haproxy is not';
  return port >= 30000 && port <= 32767 ? 'lies in 30000-32767, which Services of type NodePort get' : undefined;
}
