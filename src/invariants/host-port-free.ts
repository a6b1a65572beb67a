import { isPackaged, provides } from '../cluster';
import { defineInvariant } from '../invariant';
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
        const pod = podSpecOf(object);
        const who = `${object.kind} ${object.metadata.name} of addons.${addon}`;
        const held = (pod?.containers ?? []).flatMap(({ ports: listed = [] }) =>
          listed.flatMap(({ hostPort, containerPort, protocol = 'TCP' }) => {
            const port = hostPort ?? (pod?.hostNetwork ? containerPort : 0);
            return port > 0 ? [`${port}/${protocol.toLowerCase()}`] : [];
          }),
        );
        for (const port of new Set(held)) {
          // What an add-on says that it opens is in both lists.
          const owner = (addon === 'manifests' || addon === 'workload' ? taken.get(port) : undefined) ?? owners.get(port);
          const pinned = Object.keys(pod?.nodeSelector ?? {}).length > 0;
          owners.set(port, who);
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

/** What every node listens on beside what other machines must reach. */
const local: readonly (readonly [number, string])[] = [
  [10248, 'the health of the kubelet'],
  [10250, 'the kubelet'],
  [10256, 'the health of kube-proxy'],
];
