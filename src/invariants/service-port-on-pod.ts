import { defineInvariant } from '../invariant';
import { type ContainerPort, podLabelsOf, podSpecOf, podsBySelector } from '../workload';

interface ServicePort {
  readonly name?: string;
  readonly port: number;
  readonly protocol?: string;
  readonly targetPort?: number | string;
}

/** A Service leads to ports that its pods have. */
export const servicePortOnPod = defineInvariant({
  name: 'service-port-on-pod',
  summary: 'a Service leads to ports that its pods have',
  why: 'A port by a name that no container has gives a Service without endpoints, and one by a number that nobody listens on refuses every connection.',
  severity: 'error',
  example: 'a Service with targetPort: http before a container whose port is called web',
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports',
  onOutput: true,
  *check({ manifests }) {
    for (const [addon, objects] of manifests) {
      const find = podsBySelector(
        objects.flatMap((object) => {
          const [labels, spec] = [podLabelsOf(object), podSpecOf(object)];
          return labels && spec
            ? [{ space: object.metadata.namespace, labels, ports: spec.containers.flatMap(({ ports = [] }) => ports) }]
            : [];
        }),
      );
      for (const { kind, metadata, spec } of objects) {
        const { selector, ports = [] } = (spec ?? {}) as { selector?: Record<string, string>; ports?: readonly ServicePort[] };
        if (kind !== 'Service' || !selector) continue;
        const chosen = find(selector).filter(({ space }) => space === metadata.namespace);
        for (const port of ports) {
          const target = port.targetPort ?? port.port;
          // Containers may listen on ports that they do not list, so a number counts only where some are listed.
          const lacking = chosen.filter(
            (pod) => (typeof target === 'string' || pod.ports.length > 0) && !pod.ports.some((own) => matches(own, target, port.protocol)),
          );
          if (chosen.length === 0 || lacking.length < chosen.length) continue;
          const known = [...new Set(lacking.flatMap((pod) => pod.ports.map(printPort)))];
          yield {
            at: ['addons', addon],
            severity: typeof target === 'string' ? 'error' : 'warning',
            problem: `makes Service ${metadata.name}, whose target ${target}/${port.protocol ?? 'TCP'} no container has`,
            fix: known.length > 0 ? `lead it to ${known.join(' or ')}, or give the container the port` : 'give the container the port',
          };
        }
      }
    }
  },
});

function matches({ name, containerPort, protocol = 'TCP' }: ContainerPort, target: number | string, asked = 'TCP'): boolean {
  return protocol === asked && (typeof target === 'string' ? name === target : containerPort === target);
}

function printPort({ name, containerPort, protocol = 'TCP' }: ContainerPort): string {
  return `${name ?? containerPort}/${protocol}`;
}
