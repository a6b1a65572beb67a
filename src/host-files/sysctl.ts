import type { Cluster, Node } from '../cluster';
import { defineHostFile, generatedBy } from '../host-file';

/** Kernel settings, applied at boot. */
export const sysctl = defineHostFile({
  name: 'sysctl',
  summary: 'kernel settings that add-ons and many pods need, /etc/sysctl.d/99-zzzz-keelson.conf',
  write({ cluster, node, needs }) {
    const settings = Object.entries({ ...inotify, ...needs.sysctls }).sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      // The last file wins: this one sorts after systemd's 50-default.conf, Debian's 99-sysctl.conf
      // and Cilium's 99-zzz-override_cilium.conf, with which it agrees.
      path: 'etc/sysctl.d/99-zzzz-keelson.conf',
      content: [
        `# ${generatedBy(cluster)}`,
        ...settings.map(([key, value]) => `${key} = ${value}`),
        ...ownInterface(cluster, node),
        '',
      ].join('\n'),
      mode: 0o644,
    };
  },
});

/**
 * Every container runs into the limits of one user, root: kind asks for at least 512 instances and 524288 watches.
 * Watches are the most that the kernel itself allows on large machines, so that the file never lowers them.
 * @see https://kind.sigs.k8s.io/docs/user/known-issues/#pod-errors-due-to-too-many-open-files
 * @see https://github.com/torvalds/linux/commit/92890123749bafc317bbfacbe0a62ce08d78efb7
 */
const inotify: Readonly<Record<string, string>> = {
  'fs.inotify.max_user_instances': '8192',
  'fs.inotify.max_user_watches': '1048576',
};

/**
 * What is set for all interfaces reaches only those that come later. Interfaces that are not there yet are no error.
 * A dot within a name is written as a slash. @see https://www.freedesktop.org/software/systemd/man/255/sysctl.d.html
 */
function ownInterface({ network }: Cluster, node: Node): string[] {
  if (node.interface === undefined || !network.families.includes(6)) return [];
  return [`-net.ipv6.conf.${node.interface.replaceAll('.', '/')}.accept_ra = 2`];
}
