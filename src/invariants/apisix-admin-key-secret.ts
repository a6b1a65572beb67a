import { defineInvariant } from '../invariant';
import { atLeast } from '../version';

/** A Secret for the admin API of APISIX goes with controller 2.0 or newer. */
export const apisixAdminKeySecret = defineInvariant({
  name: 'apisix-admin-key-secret',
  summary: 'a Secret for the admin API of APISIX goes with controller 2.0 or newer',
  why: 'The composite of 1.7 keeps its admin API on the loopback and reads no Secret; the setting would protect nothing.',
  severity: 'error',
  example: 'apisix: { version: 1.7.0, adminKeySecret: apisix-admin }',
  *check({ options }) {
    const apisix = options('apisix');
    if (!apisix || apisix.adminKeySecret === undefined || atLeast(apisix.version as string, '2.0')) return;
    yield {
      at: ['addons', 'apisix', 'adminKeySecret'],
      also: [['addons', 'apisix', 'version']],
      problem: `is not read by version ${apisix.version}`,
      fix: 'remove it, or choose a version from 2.0.0 on',
    };
  },
});
