import { defineHostFile, generatedBy } from '../host-file';

/**
 * Keeps systemd-networkd from removing the routes and rules of a CNI whenever it restarts.
 * The two settings go together: systemd 249 mixes them up where only one is set.
 * @see https://docs.cilium.io/en/v1.15/operations/system_requirements/#systemd-based-distributions
 */
export const networkd = defineHostFile({
  name: 'networkd',
  summary: 'lets systemd-networkd leave foreign routes alone, /etc/systemd/networkd.conf.d/keelson.conf',
  write({ cluster, needs }) {
    if (!needs.foreignRoutes) return undefined;
    return {
      path: 'etc/systemd/networkd.conf.d/keelson.conf',
      content: [`# ${generatedBy(cluster)}`, '[Network]', 'ManageForeignRoutes=no', 'ManageForeignRoutingPolicyRules=no', ''].join('\n'),
      mode: 0o644,
    };
  },
});
