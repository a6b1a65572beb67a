import { defineInvariant } from '../invariant';

/** Routers have another AS number than the nodes of kube-router. */
export const kubeRouterSameAsn = defineInvariant({
  name: 'kube-router-same-asn',
  summary: 'routers have another AS number than the nodes of kube-router',
  why: 'Inside of one AS a router does not pass on what a node told it, unless it is a route reflector.',
  severity: 'warning',
  example: 'bgp: { asn: 64512, peers: { router: { asn: 64512, … } } } beside addons.kube-router',
  source: 'https://www.rfc-editor.org/rfc/rfc4456#section-2',
  *check({ cluster: { addons, bgp } }) {
    if (!addons.has('kube-router') || !bgp) return;
    for (const { at, asn } of bgp.peers) {
      if (asn !== bgp.asn) continue;
      yield {
        at: [...at, 'asn'],
        also: [['bgp', 'asn']],
        problem: `is that of the cluster, got ${asn}`,
        fix: 'give router and cluster different AS numbers, or make the router a route reflector for the nodes',
      };
    }
  },
});
