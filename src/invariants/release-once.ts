import { defineInvariant } from '../invariant';
import type { Manifest } from '../manifest';
import { isMap } from '../merge';
import { dig } from '../workload';

/** A release of a chart has one owner. */
export const releaseOnce = defineInvariant({
  name: 'release-once',
  summary: 'a release of a chart has one owner',
  why: 'A release is known by its namespace and its name: two owners upgrade it in turns, each to its own chart and values.',
  severity: 'error',
  example: 'manifests.objects: a HelmRelease cilium in kube-system beside addons.cilium',
  source: 'https://helm.sh/docs/topics/architecture/',
  onOutput: true,
  *check({ manifests }) {
    const owners = new Map<string, readonly [string, Manifest]>();
    for (const [addon, objects] of manifests) {
      for (const object of objects) {
        const release = releaseOf(object);
        if (release === undefined) continue;
        const [owner, first] = owners.get(release) ?? [];
        owners.set(release, [addon, object]);
        if (owner === undefined || first === undefined) continue;
        yield {
          at: ['addons', addon],
          also: [['addons', owner]],
          problem: `makes the release ${release} by ${object.kind} ${object.metadata.name}, which ${first.kind} ${first.metadata.name} of addons.${owner} makes too`,
          fix: 'remove or rename one of the two',
        };
      }
    }
  },
});

/** Namespace and name of the release that an object makes. */
function releaseOf({ apiVersion, kind, metadata, spec }: Manifest): string | undefined {
  if (!isMap(spec)) return undefined;
  const { name, namespace = 'default' } = metadata;
  if (kind === 'HelmChart' && apiVersion.startsWith('helm.cattle.io/')) return `${spec.targetNamespace ?? namespace}/${name}`;
  if (kind === 'HelmRelease') {
    const { targetNamespace } = spec;
    return `${targetNamespace ?? namespace}/${spec.releaseName ?? (targetNamespace === undefined ? name : `${targetNamespace}-${name}`)}`;
  }
  if (kind !== 'Application' || dig(spec, 'source', 'chart') === undefined) return undefined;
  return `${dig(spec, 'destination', 'namespace') ?? 'default'}/${dig(spec, 'source', 'helm', 'releaseName') ?? name}`;
}
