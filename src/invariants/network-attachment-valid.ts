import { defineInvariant } from '../invariant';
import { isMap } from '../merge';
import { dig } from '../workload';

/** A network of Multus is a configuration that CNI reads. */
export const networkAttachmentValid = defineInvariant({
  name: 'network-attachment-valid',
  summary: 'the configuration of a NetworkAttachmentDefinition is JSON that names a plugin',
  why: 'Nothing looks at it before a pod joins the network, and that pod stays in ContainerCreating.',
  severity: 'error',
  example: 'manifests.objects: a NetworkAttachmentDefinition with config: "{ type: macvlan }"',
  source: 'https://github.com/k8snetworkplumbingwg/multus-cni/blob/v4.2.3/docs/configuration.md',
  onOutput: true,
  *check({ manifests }) {
    for (const [addon, objects] of manifests) {
      for (const { kind, metadata, spec } of objects) {
        const config = dig(spec, 'config');
        // Without one the plugin has a file of its own on the machines.
        if (kind !== 'NetworkAttachmentDefinition' || config === undefined) continue;
        const problem = wrongWith(config);
        if (problem === undefined) continue;
        yield {
          at: ['addons', addon],
          problem: `makes NetworkAttachmentDefinition ${metadata.name}, whose config ${problem}`,
          fix: 'write JSON as a string: {"cniVersion": "1.0.0", "type": "macvlan", …}',
        };
      }
    }
  },
});

function wrongWith(config: unknown): string | undefined {
  if (typeof config !== 'string') return 'is no string';
  let read: unknown;
  try {
    read = JSON.parse(config);
  } catch {
    return 'is no JSON';
  }
  if (!isMap(read)) return 'is no map';
  const plugins = Array.isArray(read.plugins) ? read.plugins : [read];
  return plugins.length > 0 && plugins.every((plugin) => typeof dig(plugin, 'type') === 'string') ? undefined : 'names no plugin by type';
}
