import { defineInvariant } from '../invariant';

/** An add-on runs beside those that it configures. */
export const addonRequires = defineInvariant({
  name: 'addon-requires',
  summary: 'an add-on runs beside those that it configures',
  why: 'Its objects are of kinds that nobody brings; they are refused for ever.',
  severity: 'error',
  example: 'addons: { cilium-l2: {} } without cilium',
  *check({ cluster, requirements }) {
    for (const [addon, required] of requirements) {
      for (const name of required) {
        if (cluster.addons.has(name)) continue;
        yield {
          at: ['addons', addon],
          also: [['addons', name]],
          problem: `needs addons.${name}, which is not there`,
          fix: `add addons.${name}, or remove addons.${addon}`,
        };
      }
    }
  },
});
