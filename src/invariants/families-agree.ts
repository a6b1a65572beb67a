import type { Claim } from '../cluster';
import { defineInvariant } from '../invariant';

/** Pods and Services have the same address families in the same order. */
export const familiesAgree = defineInvariant({
  name: 'families-agree',
  summary: 'pods and Services have the same address families in the same order',
  why: 'The control plane stops at start: the networks of pods and of Services must both be single or dual stack, with the same first family.',
  severity: 'error',
  example: 'network: { podCidr: [10.42.0.0/16, fd00:42::/56], serviceCidr: 10.43.0.0/16 }',
  source: 'https://docs.k3s.io/networking/basic-network-options#dual-stack-ipv4--ipv6-networking',
  *check({ cluster }) {
    const [pod, service] = [cluster.network.pod, cluster.network.service].map((claims) =>
      [...new Set(claims.map(({ span }) => `IPv${span.family}`))].join(', '),
    );
    if (pod === service) return;
    yield {
      at: ['network', 'serviceCidr'],
      also: [['network', 'podCidr']],
      problem: `has the families ${service} while network.podCidr has ${pod}, got ${cluster.network.service.map(({ text }) => text).join(', ')}`,
      fix: `write one service CIDR per family in the order ${pod}, such as [${examples(cluster.network.pod)}]`,
    };
  },
});

function examples(pods: readonly Claim[]): string {
  return [...new Set(pods.map(({ span }) => (span.family === 4 ? '10.43.0.0/16' : 'fd00:43::/112')))].join(', ');
}
