import type { PurelbOptions } from '../addons/purelb';
import { defaultGroup, defaultPoolOf } from '../constructs/purelb-service-group';
import { defineInvariant } from '../invariant';
import { nearest } from '../nearest';
import { nameOf } from '../repair';

/** PureLB has one pool for Services that name none. */
export const purelbDefaultPool = defineInvariant({
  name: 'purelb-default-pool',
  summary: 'PureLB has one pool for Services that name none',
  why: 'It takes them to the group called default: without one they stay <pending>, and of two of that name one is ignored.',
  severity: 'error',
  fixable: true,
  example: 'purelb: {} with the pools lan and web',
  source: 'https://github.com/purelb/purelb/blob/v0.16.6/internal/allocator/allocator.go',
  *check({ cluster, options }) {
    const chosen = options('purelb') as PurelbOptions | undefined;
    const known = cluster.pools.map(({ name }) => name).sort();
    if (!chosen || known.length === 0) return;
    const at = ['addons', 'purelb', 'defaultPool'];
    const { defaultPool } = chosen;
    if (typeof defaultPool === 'string' && !known.includes(defaultPool)) {
      yield {
        at,
        also: [['loadBalancer', 'pools']],
        problem: `names no pool, got ${defaultPool}`,
        ...nameOf(at, nearest(defaultPool, known) ?? (known[0] as string), defaultPool, known),
      };
    } else if (known.includes(defaultGroup) && defaultPool !== undefined && defaultPool !== defaultGroup) {
      yield {
        at,
        also: [['loadBalancer', 'pools', defaultGroup]],
        problem: `is ${defaultPool}, and the pool called default is that of Services which name none`,
        fix: 'remove it, or give the pool default another name',
      };
    } else if (defaultPool === undefined && defaultPoolOf(cluster) === undefined) {
      yield {
        at,
        also: [['loadBalancer', 'pools']],
        problem: `is not there, and none of the pools ${known.join(', ')} is called default`,
        fix: `write ${known[0]}, or false if every Service names its pool`,
        severity: 'warning',
      };
    }
  },
});
