import { defineInvariant } from '../invariant';
import { ownerOf } from '../object-owner';
import type { PlacedObject } from '../order/needs';

/** No object waits for one that comes after it. */
export const objectsInOrder = defineInvariant({
  name: 'objects-in-order',
  summary: 'no object waits for one that comes after it',
  why: 'Objects go from the pod network by addresses and secrets to controllers: what waits below for something above keeps that from ever coming, and the cluster stands still.',
  severity: 'error',
  example: 'manifests.objects: a HelmChart with bootstrap: true whose valuesSecrets names what a SealedSecret becomes',
  source: 'https://argo-cd.readthedocs.io/en/release-3.1/user-guide/sync-waves/',
  onOutput: true,
  *check(subject) {
    for (const { from, to } of subject.order.descents) {
      const [owner, other] = [placeOf(from), placeOf(to)];
      const [waiting, needed] = [nameOf(from), nameOf(to)];
      yield {
        at: owner.at,
        also: [other.at],
        problem: `makes ${waiting} wait for ${needed}, which comes after it`,
        fix: `let ${waiting} do without it, or make what it needs on the cluster before: ${needed} needs programs that run later`,
      };
    }

    function placeOf({ addon, object }: PlacedObject) {
      const index = (subject.manifests.get(addon) ?? []).indexOf(object);
      return ownerOf(subject, addon, index, object, []);
    }
  },
});

function nameOf({ object: { kind, metadata } }: PlacedObject): string {
  return `${kind} ${metadata.namespace ? `${metadata.namespace}/` : ''}${metadata.name}`;
}
