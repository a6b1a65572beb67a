import type { CalicoOptions } from '../addons/calico';
import { calicoManifestVersions } from '../constructs/calico-version';
import { defineInvariant } from '../invariant';
import { removeIdle } from '../repair';

/** The manifest form of Calico is asked for what it can be. */
export const calicoManifestFits = defineInvariant({
  name: 'calico-manifest-fits',
  summary: 'the manifest form of Calico is asked for what it can be',
  why: 'Keelson knows the manifest of two versions, and the operator alone installs the further parts.',
  severity: 'error',
  fixable: true,
  vital: true,
  example: 'calico: { version: 3.30.7, install: manifest }',
  *check({ options }) {
    const calico = options('calico') as CalicoOptions | undefined;
    if (!calico) return;
    if (calico.install !== 'manifest') return;
    const at = ['addons', 'calico'];
    const also = [['addons', 'calico', 'install']];
    const known: readonly string[] = calicoManifestVersions;
    if (!known.includes(calico.version)) {
      yield {
        at: [...at, 'version'],
        also,
        problem: `has no manifest that Keelson knows, got ${calico.version}`,
        fix: `write ${known.join(' or ')}, or install: operator`,
      };
    }
    const asked = {
      dataplane: calico.dataplane !== undefined && calico.dataplane !== 'iptables',
      apiServer: calico.apiServer === true,
      goldmane: calico.goldmane === true,
      whisker: calico.whisker === true,
      values: calico.values !== undefined,
    };
    for (const [option, used] of Object.entries(asked)) {
      if (used)
        yield {
          at: [...at, option],
          also,
          problem: 'goes with the operator only',
          ...removeIdle([...at, option], 'write install: operator'),
        };
    }
  },
});
