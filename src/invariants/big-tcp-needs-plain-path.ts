import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';
import { atLeast } from '../version';

/** BIG TCP goes without encryption and legacy host routing, and without a tunnel up to 1.15. */
export const bigTcpNeedsPlainPath = defineInvariant({
  name: 'big-tcp-needs-plain-path',
  summary: 'BIG TCP goes without encryption and legacy host routing, and without a tunnel up to 1.15',
  why: 'The Cilium agent stops at start.',
  severity: 'error',
  example: 'cilium: { bigTcpIpv4: true, encryption: { type: wireguard } }',
  source: 'https://docs.cilium.io/en/v1.20/operations/performance/tuning/#ipv4-big-tcp',
  *check({ options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    const [option] = (['bigTcpIpv4', 'bigTcpIpv6'] as const).filter((key) => cilium[key]);
    if (!option) return;
    const clashes = [
      ...(cilium.encryption ? ['encryption'] : []),
      ...(cilium.bpf?.hostLegacyRouting ? ['bpf.hostLegacyRouting'] : []),
      ...(cilium.routingMode !== 'native' && !atLeast(cilium.version, '1.16') ? ['routingMode: tunnel'] : []),
    ];
    if (clashes.length === 0) return;
    yield {
      at: ['addons', 'cilium', option],
      also: ['encryption', 'bpf', 'routingMode', 'version'].map((key) => ['addons', 'cilium', key]),
      problem: `is true beside ${clashes.join(' and ')}`,
      fix: `remove it, or ${clashes.join(' and ')}`,
    };
  },
});
