import { attachmentsOf } from '../addons/multus';
import { defineInvariant } from '../invariant';

/** The mode of a network is one of its type. */
export const networkModeFits = defineInvariant({
  name: 'network-mode-fits',
  summary: 'the mode of a network is one of its type',
  why: 'The plugin refuses it, and pods of the network do not start.',
  severity: 'error',
  example: 'networks: { lan: { type: ipvlan, mode: bridge, ipam: static } }',
  *check({ cluster, options }) {
    for (const { at, type, mode } of attachmentsOf(options('multus'), cluster)) {
      if (mode === undefined || (modes[type] ?? []).includes(mode)) continue;
      yield {
        at: [...at, 'mode'],
        problem: `is ${mode}, which ${type} does not have`,
        fix: `write ${(modes[type] ?? []).join(', ')}, or leave it out`,
      };
    }
  },
});

const modes = { macvlan: ['bridge', 'private', 'vepa', 'passthru'], ipvlan: ['l2', 'l3', 'l3s'] } as Readonly<
  Record<string, readonly string[]>
>;
