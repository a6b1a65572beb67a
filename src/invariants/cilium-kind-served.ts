import { defineInvariant } from '../invariant';
import { atLeast } from '../version';

/** The Cilium of the cluster serves the API that an object is written for. */
export const ciliumKindServed = defineInvariant({
  name: 'cilium-kind-served',
  summary: 'the Cilium of the cluster serves the API that an object is written for',
  why: 'Its operator defines other kinds or versions, so the object is refused for ever.',
  severity: 'error',
  example: 'manifests.objects: { apiVersion: cilium.io/v2, kind: CiliumBGPClusterConfig } beside Cilium 1.17',
  source: 'https://docs.cilium.io/en/v1.20/operations/upgrade/',
  onOutput: true,
  *check({ cluster, manifests }) {
    const version = cluster.addons.get('cilium')?.version;
    if (version === undefined) return;
    for (const [addon, objects] of manifests) {
      for (const { apiVersion, kind, metadata } of objects) {
        const spans = served[kind];
        if (!apiVersion.startsWith('cilium.io/') || !spans) continue;
        const known = Object.entries(spans).filter(([, span]) => isServed(span, version));
        if (known.some(([api]) => `cilium.io/${api}` === apiVersion)) continue;
        yield {
          at: ['addons', addon],
          also: [['addons', 'cilium', 'version']],
          problem: `makes ${kind} ${metadata.name} of ${apiVersion}, which Cilium ${version} does not serve`,
          fix: known.length > 0 ? `write apiVersion: cilium.io/${known[0]?.[0]}` : `remove it: Cilium ${version} has no such kind`,
        };
      }
    }
  },
});

/** The first release that serves a version of a kind, the first that does not any more, and the first that does again. */
type Span = readonly [from: string, until?: string, again?: string];

function isServed([from, until, again]: Span, version: string): boolean {
  if (!atLeast(version, from)) return false;
  return until === undefined || !atLeast(version, until) || (again !== undefined && atLeast(version, again));
}

/** @see https://github.com/cilium/cilium/tree/v1.20.2/pkg/k8s/apis/cilium.io/client/crds */
const bgp: Readonly<Record<string, Span>> = { v2: ['1.18'], v2alpha1: ['1.15'] };
const served: Readonly<Record<string, Readonly<Record<string, Span>>>> = {
  CiliumBGPAdvertisement: bgp,
  CiliumBGPClusterConfig: bgp,
  CiliumBGPNodeConfigOverride: bgp,
  CiliumBGPPeerConfig: bgp,
  CiliumBGPPeeringPolicy: { v2alpha1: ['1.12', '1.19'] },
  CiliumCIDRGroup: { v2: ['1.18'], v2alpha1: ['1.14'] },
  CiliumClusterwideNetworkPolicy: { v2: ['1.12'] },
  CiliumEgressGatewayPolicy: { v2: ['1.12'] },
  CiliumExternalWorkload: { v2: ['1.12', '1.18'] },
  CiliumGatewayClassConfig: { v2alpha1: ['1.18'] },
  CiliumL2AnnouncementPolicy: { v2alpha1: ['1.14'] },
  CiliumLoadBalancerIPPool: { v2: ['1.18'], v2alpha1: ['1.13'] },
  CiliumNetworkPolicy: { v2: ['1.12'] },
  CiliumNodeConfig: { v2: ['1.16'], v2alpha1: ['1.13', '1.20', '1.20.2'] },
  CiliumPodIPPool: { v2alpha1: ['1.14'] },
};
