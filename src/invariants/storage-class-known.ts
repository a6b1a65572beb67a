import { isPackaged } from '../cluster';
import { defineInvariant } from '../invariant';
import type { Manifest } from '../manifest';
import { isMap } from '../merge';

/** A claim for storage has a class that gives it. */
export const storageClassKnown = defineInvariant({
  name: 'storage-class-known',
  summary: 'a claim for storage has a class that gives it, and one class is taken where none is named',
  why: 'The claim stays Pending, and its pod with it; of two default classes the younger one wins, whichever that is.',
  severity: 'warning',
  example: 'a PersistentVolumeClaim with storageClassName: fast on k3s, which has local-path',
  source: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#class-1',
  onOutput: true,
  *check({ cluster, manifests }) {
    const all = [...manifests.values()].flat();
    // A chart may bring a class, and a volume that is made by hand needs none.
    if ((manifests.get('manifests') ?? []).some(({ kind }) => /^(HelmChart|PersistentVolume|HelmRelease|Application)$/.test(kind))) return;
    const classes = all.filter(({ kind }) => kind === 'StorageClass');
    const packaged = cluster.k3s && isPackaged(cluster, 'local-storage') ? ['local-path'] : [];
    const names = [...classes.map(({ metadata }) => metadata.name), ...packaged];
    const defaults = [...classes.filter(isDefault).map(({ metadata }) => metadata.name), ...packaged];
    if (defaults.length > 1) {
      yield {
        at: ['addons', 'manifests'],
        also: [['distribution', cluster.distribution]],
        problem: `has ${defaults.length} default classes: ${defaults.join(', ')}`,
        fix:
          packaged.length > 0
            ? 'add local-storage to distribution.k3s.disable, or let no class of your own be the default'
            : 'let one be the default',
      };
    }
    for (const [addon, objects] of manifests) {
      for (const { object, spec } of objects.flatMap(claimsOf)) {
        const asked = spec.storageClassName;
        if (asked === '' || (asked === undefined ? defaults.length > 0 : names.includes(String(asked)))) continue;
        yield {
          at: ['addons', addon],
          problem: `makes ${object}, ${asked === undefined ? 'which names no class, and none is the default' : `whose class ${asked} nothing makes`}`,
          fix: names.length > 0 ? `write storageClassName: ${names.join(' or ')}` : 'add what gives storage, with its StorageClass',
        };
      }
    }
  },
});

function isDefault({ metadata }: Manifest): boolean {
  return metadata.annotations?.['storageclass.kubernetes.io/is-default-class'] === 'true';
}

function claimsOf({ kind, metadata, spec }: Manifest): { object: string; spec: Record<string, unknown> }[] {
  if (!isMap(spec)) return [];
  if (kind === 'PersistentVolumeClaim') return spec.volumeName === undefined ? [{ object: `${kind} ${metadata.name}`, spec }] : [];
  if (kind !== 'StatefulSet') return [];
  return ((spec.volumeClaimTemplates ?? []) as readonly Manifest[]).flatMap((claim) =>
    isMap(claim.spec) ? [{ object: `${kind} ${metadata.name}`, spec: claim.spec }] : [],
  );
}
