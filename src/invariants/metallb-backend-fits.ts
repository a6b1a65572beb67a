import { announcedPools, backendOf, type MetallbOptions } from '../addons/metallb';
import { defineInvariant } from '../invariant';
import { removeIdle } from '../repair';
import { atLeast } from '../version';

/** The BGP backend of MetalLB can do what is asked of it. */
export const metallbBackendFits = defineInvariant({
  name: 'metallb-backend-fits',
  summary: 'the BGP backend of MetalLB can do what is asked of it',
  why: 'The chart does not know it, or the controller refuses the configuration and announces nothing.',
  severity: 'error',
  fixable: true,
  example: 'metallb: { announce: bgp, bgpBackend: native, bfd: true }',
  source: 'https://github.com/metallb/metallb/blob/v0.16.1/internal/config/validation.go',
  *check({ cluster, options }) {
    const metallb = options('metallb') as MetallbOptions | undefined;
    if (!metallb) return;
    const at = ['addons', 'metallb', 'bgpBackend'];
    const { announce = 'l2', bgpBackend, bfd, version } = metallb;
    const backend = backendOf(metallb);
    if (announce === 'l2') {
      if (bgpBackend !== undefined && bgpBackend !== 'native') {
        yield {
          at,
          also: [['addons', 'metallb', 'announce']],
          problem: `is ${bgpBackend}, and nothing is announced by BGP`,
          ...removeIdle(at, 'write announce: bgp'),
        };
      }
      if (bfd) {
        const own = ['addons', 'metallb', 'bfd'];
        yield {
          at: own,
          also: [['addons', 'metallb', 'announce']],
          problem: 'watches BGP peers, and nothing is announced by BGP',
          ...removeIdle(own, 'write announce: bgp'),
        };
      }
      return;
    }
    if (backend === 'frr-k8s' && !atLeast(version, '0.14')) {
      yield {
        at,
        also: [['addons', 'metallb', 'version']],
        problem: `is frr-k8s, which MetalLB ${version} does not know`,
        fix: 'write frr, or a version from 0.14 on',
      };
    }
    if (backend !== 'native') return;
    const ipv6 = announcedPools(metallb, cluster).bgp.find(({ blocks }) => blocks.some(({ span }) => span.family === 6));
    if (bfd) yield { at, also: [['addons', 'metallb', 'bfd']], problem: 'is native, which has no BFD', fix: 'remove it, or remove bfd' };
    if (ipv6) yield { at, also: [ipv6.at], problem: 'is native, which announces no IPv6', fix: 'remove it: FRR announces both families' };
  },
});
