import type { ApisixOptions } from '../addons/apisix';
import { defineInvariant } from '../invariant';

/** The APISIX of the cluster serves the API that an object is written for. */
export const apisixKindServed = defineInvariant({
  name: 'apisix-kind-served',
  summary: 'the APISIX controller of the cluster serves the API that an object is written for',
  why: 'Controllers of 1.x and of 2.x define other kinds and versions: the object is refused for ever.',
  severity: 'error',
  example: 'manifests.objects: an ApisixRoute of apisix.apache.org/v2beta3 beside APISIX 2.0.1',
  source: 'https://apisix.apache.org/docs/ingress-controller/upgrade-guide/',
  onOutput: true,
  *check({ options, manifests }) {
    const apisix = options('apisix') as ApisixOptions | undefined;
    if (!apisix) return;
    const old = apisix.version.startsWith('1.');
    for (const [addon, objects] of manifests) {
      for (const { apiVersion, kind, metadata } of objects) {
        const [group, version = ''] = apiVersion.split('/');
        if (group !== 'apisix.apache.org') continue;
        const versions = old ? (kind === 'ApisixGlobalRule' ? ['v2'] : ['v2', 'v2beta3']) : newer.has(kind) ? ['v1alpha1'] : ['v2'];
        const gone = old ? newer.has(kind) : kind === 'ApisixClusterConfig';
        if (!gone && versions.includes(version)) continue;
        yield {
          at: ['addons', addon],
          also: [['addons', 'apisix', 'version']],
          problem: `makes ${kind} ${metadata.name} of ${apiVersion}, which APISIX ${apisix.version} does not serve`,
          fix: gone ? 'remove it' : `write apiVersion: apisix.apache.org/${versions[0]}`,
        };
      }
    }
  },
});

/** Kinds that came with 2.0. */
const newer = new Set(['BackendTrafficPolicy', 'Consumer', 'GatewayProxy', 'HTTPRoutePolicy', 'L4RoutePolicy', 'PluginConfig']);
