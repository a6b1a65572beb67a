import { defineInvariant } from '../invariant';
import type { Manifest } from '../manifest';
import { isMap } from '../merge';
import { podSpecOf } from '../workload';

/** What a container mounts is a volume of its pod. */
export const volumesDefined = defineInvariant({
  name: 'volumes-defined',
  summary: 'what a container mounts is a volume of its pod, and nothing is mounted over it',
  why: 'The API server refuses the pod, so none is ever made.',
  severity: 'error',
  example: 'volumeMounts: [{ name: data, mountPath: /data }] without a volume data',
  source: 'https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/apis/core/validation/validation.go',
  onOutput: true,
  *check({ manifests }) {
    for (const [addon, objects] of manifests) {
      for (const object of objects) {
        const pod = podSpecOf(object);
        if (!pod) continue;
        const names = [...pod.volumes.map(({ name }) => name), ...claimsOf(object)];
        const makes = `${object.kind} ${object.metadata.name}`;
        for (const twice of names.filter((name, index) => names.indexOf(name) < index)) {
          yield { at: ['addons', addon], problem: `has two volumes ${twice} in ${makes}`, fix: 'rename one of them' };
        }
        for (const { name: container, volumeMounts = [] } of pod.containers) {
          for (const [index, { name, mountPath }] of volumeMounts.entries()) {
            const taken = volumeMounts.findIndex((other) => other.mountPath === mountPath) < index;
            if (names.includes(name) && !taken) continue;
            yield {
              at: ['addons', addon],
              problem: `mounts ${name} at ${mountPath} in container ${container} of ${makes}, ${taken ? 'where another volume is' : 'which is no volume of the pod'}`,
              fix: taken ? 'choose another mountPath' : `add a volume ${name}, or mount ${names.join(' or ') || 'nothing'}`,
            };
          }
        }
      }
    }
  },
});

/** Volumes that a StatefulSet makes from its templates. */
function claimsOf({ kind, spec }: Manifest): readonly string[] {
  if (kind !== 'StatefulSet' || !isMap(spec)) return [];
  return ((spec.volumeClaimTemplates ?? []) as readonly Manifest[]).map(({ metadata }) => metadata.name);
}
