import { defineInvariant } from '../invariant';
import { podSpecOf } from '../workload';

/** Every image has an exact tag or a digest. */
export const imagesPinned = defineInvariant({
  name: 'images-pinned',
  summary: 'every image has an exact tag or a digest',
  why: 'What runs would depend on the day of the pull, and differ between nodes.',
  severity: 'error',
  example: 'image: apache/apisix-ingress-controller:dev',
  onOutput: true,
  *check({ manifests }) {
    for (const [addon, objects] of manifests) {
      for (const object of objects) {
        for (const { image } of podSpecOf(object)?.containers ?? []) {
          const tag = /@sha256:[0-9a-f]{64}$/.test(image) ? 'digest' : /:([^:/]+)$/.exec(image)?.[1];
          if (tag !== undefined && !/^(latest|dev|main|master|edge|nightly|snapshot|stable)/.test(tag)) continue;
          yield {
            at: ['addons', addon],
            problem: `runs ${image} in ${object.kind} ${object.metadata.name}, which is not pinned`,
            fix: 'give the image an exact tag or a digest',
          };
        }
      }
    }
  },
});
