import { detectsDrift, fluxCharts } from '../constructs/flux-version';
import type { FluxDeliveryOptions } from '../deliveries/flux';
import { defineInvariant } from '../invariant';
import { removeIdle } from '../repair';

/** The delivery of Flux knows which Flux applies it, from one place. */
export const fluxDeliveryEngine = defineInvariant({
  name: 'flux-delivery-engine',
  summary: 'the delivery flux knows which Flux applies it, from one place',
  why: 'Releases of Flux serve different API versions: 2.8 refuses the HelmRelease of 2.2, and 2.4 the fields of 2.5, so nothing would be applied.',
  severity: 'error',
  fixable: true,
  example: 'deliveries: { flux: { repository: https://git.example/home.git } } without the add-on flux',
  source: 'https://github.com/fluxcd/flux2/releases/tag/v2.8.0',
  *check({ cluster, deliveries }) {
    const chosen = deliveries.flux as FluxDeliveryOptions | undefined;
    if (!chosen) return;
    const at = ['deliveries', 'flux'];
    const addon = cluster.addons.get('flux');
    const version = addon?.version ?? chosen.engineVersion;
    if (chosen.driftDetection && version !== undefined && !detectsDrift(version)) {
      const own = [...at, 'driftDetection'];
      yield {
        at: own,
        also: [addon ? ['addons', 'flux', 'version'] : [...at, 'engineVersion']],
        problem: `came with Flux 2.2, and ${version} is what applies it`,
        ...removeIdle(own, 'choose Flux 2.2.3 or newer'),
      };
    }
    if (!addon) {
      if (chosen.engineVersion === undefined) {
        const newest = Object.keys(fluxCharts).pop();
        yield {
          at,
          also: [['addons', 'flux']],
          severity: 'note',
          problem: `does not say which Flux applies it, and is written for ${newest}`,
          fix: `add engineVersion: ${newest}, or what \`flux version\` tells on the cluster, or the add-on flux`,
        };
      }
      return;
    }
    for (const field of ['engineVersion', 'lockdown'] as const) {
      if (chosen[field] === undefined) continue;
      const own = [...at, field];
      yield {
        at: own,
        also: [['addons', 'flux', field === 'engineVersion' ? 'version' : field]],
        problem: `is of the add-on flux of this cluster, ${field === 'engineVersion' ? addon.version : (addon.lockdown ?? false)}, got ${chosen[field]}`,
        ...removeIdle(own),
      };
    }
  },
});
