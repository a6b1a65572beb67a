import type { PurelbOptions } from '../addons/purelb';
import { purelbApi } from '../constructs/purelb-release';
import { defineInvariant } from '../invariant';

/** A pool of PureLB's first API has one range of a family. */
export const purelbOneRange = defineInvariant({
  name: 'purelb-one-range',
  summary: "a pool of PureLB's first API has one range of a family",
  why: 'The definition of 0.6, which all its releases share here, has no list of ranges: the API server drops it.',
  severity: 'error',
  example: 'purelb: { version: 0.14.1 } with a pool of [10.60.0.0/24, 10.61.0.0/24]',
  source: 'https://github.com/purelb/purelb/blob/v0.6.4/pkg/apis/v1/types.go',
  *check({ cluster, options }) {
    const chosen = options('purelb') as PurelbOptions | undefined;
    if (!chosen || purelbApi(chosen.version) !== 'v1') return;
    for (const { at, blocks } of cluster.pools) {
      for (const family of [4, 6]) {
        const ranges = blocks.filter(({ span }) => span.family === family);
        const second = ranges[1];
        if (!second) continue;
        yield {
          at: second.at,
          also: [ranges[0]?.at ?? at, ['addons', 'purelb', 'version']],
          problem: `is a second IPv${family} range of the pool for PureLB ${chosen.version}, got ${second.text}`,
          fix: 'make it a pool of its own, or write a version from 0.15.0 on',
        };
      }
    }
  },
});
