import { isPackaged, provides } from '../cluster';
import { defineInvariant } from '../invariant';
import type { Manifest } from '../manifest';
import { podSpecOf } from '../workload';

/** A port of the host has one owner on a node. */
export const hostPortFree = defineInvariant({
  name: 'host-port-free',
  summary: 'a port of the host that a pod takes is free',
  why: 'The scheduler leaves the second pod Pending, or it ends as soon as it starts because the port is taken.',
  severity: 'error',
  example: 'a DaemonSet with hostPort: 10250, the port of the kubelet',
  source: 'https://kubernetes.io/docs/reference/networking/ports-and-protocols/',
  onOutput: true,
  *check({ cluster, ports, manifests }) {
    const machines = cluster.nodes.flatMap((node) => ports(node));
    const taken = new Map<string, string>([
      ...local.map(([port, what]): [string, string] => [`${port}/tcp`, what]),
      ...machines.map(({ port, protocol, purpose }): [string, string] => [`${port}/${protocol}`, purpose]),
    ]);
    // The ServiceLB of k3s holds the ports of every LoadBalancer Service on every node, those of its Traefik first.
    const replaced = provides(cluster, 'load-balancer') || provides(cluster, 'ingress');
    if (cluster.k3s && isPackaged(cluster, 'servicelb') && isPackaged(cluster, 'traefik') && !replaced)
      for (const port of [80, 443]) taken.set(`${port}/tcp`, 'the Traefik of k3s');
    const owners = new Map<string, string>();
    for (const [addon, objects] of manifests) {
      for (const object of objects) {
        for (const port of portsHeld(object)) {
          // What an add-on says that it opens is in both lists.
          const owner = (addon === 'manifests' || addon === 'workload' ? taken.get(port) : undefined) ?? owners.get(port);
          const pinned = Object.keys(podSpecOf(object)?.nodeSelector ?? {}).length > 0;
          owners.set(port, `${object.kind} ${object.metadata.name} of addons.${addon}`);
          if (owner === undefined || pinned) continue;
          yield {
            at: ['addons', addon],
            problem: `takes the port ${port} of the host for ${object.kind} ${object.metadata.name}, which is for ${owner}`,
            fix: 'choose another port, or lead to the pods by a Service',
          };
        }
      }
    }
  },
});

/** The ports of the host that the pods of an object take, each once. */
function portsHeld(object: Manifest): ReadonlySet<string> {
  const held = new Set<string>();
  const pod = podSpecOf(object);
  for (const { ports = [] } of pod?.containers ?? []) {
    for (const { hostPort, containerPort, protocol = 'TCP' } of ports) {
      const port = hostPort ?? (pod?.hostNetwork ? containerPort : 0);
      if (port > 0) held.add(`${port}/${protocol.toLowerCase()}`);
    }
  }
  return held;
}

/** What every node listens on beside what other machines must reach. */
const local: readonly (readonly [number, string])[] = [
  [10248, 'the health of the kubelet'],
  [10250, 'the kubelet'],
  [10256, 'the health of kube-proxy'],
];
