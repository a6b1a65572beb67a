import { defineInvariant } from '../invariant';
import { podSpecOf } from '../workload';

/** A probe asks at a port that its container has. */
export const probePortExists = defineInvariant({
  name: 'probe-port-exists',
  summary: 'a probe asks at a port that its container has',
  why: 'The kubelet does not find the port: a readiness probe keeps the pod out of every Service, a liveness probe restarts it for ever.',
  severity: 'error',
  example: 'livenessProbe.httpGet.port: http in a container without a port of that name',
  source: 'https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/probe/util.go',
  onOutput: true,
  *check({ manifests }) {
    for (const [addon, objects] of manifests) {
      for (const object of objects) {
        for (const container of podSpecOf(object)?.containers ?? []) {
          for (const probe of ['livenessProbe', 'readinessProbe', 'startupProbe'] as const) {
            const port = container[probe]?.httpGet?.port ?? container[probe]?.tcpSocket?.port;
            if (typeof port !== 'string' || container.ports?.some(({ name }) => name === port)) continue;
            const names = (container.ports ?? []).flatMap(({ name }) => (name === undefined ? [] : [name]));
            yield {
              at: ['addons', addon],
              problem: `has a ${probe} of container ${container.name} in ${object.kind} ${object.metadata.name} at the port ${port}, which the container has not`,
              fix: names.length > 0 ? `write ${names.join(' or ')}, or the number of the port` : 'write the number of the port',
            };
          }
        }
      }
    }
  },
});
