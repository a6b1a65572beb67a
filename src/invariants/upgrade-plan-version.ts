import { defineInvariant } from '../invariant';
import { isMap } from '../merge';

/** Plans bring nodes to the release that the cluster file pins. */
export const upgradePlanVersion = defineInvariant({
  name: 'upgrade-plan-version',
  summary: 'upgrade plans bring nodes to the k3s release that the cluster file pins',
  why: 'The flags and manifests that are written for the pinned release would meet another one; a channel brings a release that nobody chose.',
  severity: 'error',
  example: 'a Plan with channel: https://update.k3s.io/v1-release/channels/stable',
  onOutput: true,
  *check({ cluster, manifests }) {
    for (const [addon, objects] of manifests) {
      for (const { apiVersion, kind, metadata, spec } of objects) {
        if (kind !== 'Plan' || !apiVersion.startsWith('upgrade.cattle.io/') || !isMap(spec) || !isMap(spec.upgrade)) continue;
        if (!String(spec.upgrade.image).startsWith('rancher/k3s-upgrade') || spec.version === cluster.release) continue;
        yield {
          at: ['addons', addon],
          also: [['distribution', 'k3s']],
          problem: `has Plan ${metadata.name} for ${spec.version ?? spec.channel ?? 'no version'}, while distribution.k3s is ${cluster.release}`,
          fix: `give it the version ${cluster.release} and no channel, or leave its Plans as they are derived`,
        };
      }
    }
  },
});
