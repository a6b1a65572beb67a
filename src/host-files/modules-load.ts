import { defineHostFile, generatedBy } from '../host-file';

/** Kernel modules that systemd loads at boot. */
export const modulesLoad = defineHostFile({
  name: 'modules-load',
  summary: 'kernel modules that add-ons need, /etc/modules-load.d/keelson.conf',
  write({ cluster, needs }) {
    if (needs.modules.length === 0) return undefined;
    return {
      path: 'etc/modules-load.d/keelson.conf',
      content: [`# ${generatedBy(cluster)}`, ...needs.modules, ''].join('\n'),
      mode: 0o644,
    };
  },
});
