import { defineInvariant } from '../invariant';
import { identityOf, type Manifest } from '../manifest';

/** A node port leads to one Service. */
export const nodePortOnce = defineInvariant({
  name: 'node-port-once',
  summary: 'a node port leads to one Service',
  why: 'The API server refuses the second Service: the port is allocated already.',
  severity: 'error',
  example: 'two Services with nodePort: 30080',
  source: 'https://kubernetes.io/docs/concepts/services-networking/service/#nodeport-custom-port',
  onOutput: true,
  *check({ manifests }) {
    const owners = new Map<string, string>();
    for (const [addon, objects] of manifests) {
      for (const { metadata, spec } of byObjectName(objects.filter(asksForNodePort))) {
        for (const { nodePort, protocol = 'TCP' } of portsOf(spec)) {
          if (nodePort === undefined) continue;
          const owner = owners.get(`${nodePort}/${protocol}`);
          owners.set(`${nodePort}/${protocol}`, `Service ${metadata.name} of addons.${addon}`);
          if (owner === undefined) continue;
          yield {
            at: ['addons', addon],
            problem: `asks for the node port ${nodePort}/${protocol} for Service ${metadata.name}, which ${owner} asks for too`,
            fix: 'choose another port for one of the two, or none, so that a free one is taken',
          };
        }
      }
    }
  },
});

function asksForNodePort({ kind, spec }: Manifest): boolean {
  return kind === 'Service' && portsOf(spec).some(({ nodePort }) => nodePort !== undefined);
}

function portsOf(spec: unknown): readonly { readonly nodePort?: number; readonly protocol?: string }[] {
  return (spec as { readonly ports?: [] } | undefined)?.ports ?? [];
}

/** Objects by namespace and name, so that the order of the file changes no message. */
function byObjectName(objects: readonly Manifest[]): readonly Manifest[] {
  return [...objects].sort((a, b) => (identityOf(a) < identityOf(b) ? -1 : Number(identityOf(a) > identityOf(b))));
}
