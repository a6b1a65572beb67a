import { isPackaged, provides } from '../cluster';
import { defineInvariant } from '../invariant';
import { atLeast } from '../version';

/** The definitions of the Gateway API have one owner. */
export const gatewayApiOneOwner = defineInvariant({
  name: 'gateway-api-one-owner',
  summary: 'the definitions of the Gateway API have one owner',
  why: 'The Traefik of k3s brings its own release of them; each apply gives them to the other, and who loses serves no Gateway.',
  severity: 'error',
  example: 'addons: { gateway-api: {} } on k3s v1.34 with its Traefik',
  source: 'https://github.com/k3s-io/k3s/issues/14557',
  *check({ cluster }) {
    const packaged = isPackaged(cluster, 'traefik') && !provides(cluster, 'ingress');
    if (!cluster.addons.has('gateway-api') || !packaged || !atLeast(cluster.kubernetes, '1.32')) return;
    yield {
      at: ['addons', 'gateway-api'],
      also: [['distribution', 'k3s']],
      problem: `brings definitions that the Traefik of k3s ${cluster.kubernetes} brings too`,
      fix: 'add traefik to distribution.k3s.disable, or remove addons.gateway-api',
    };
  },
});
