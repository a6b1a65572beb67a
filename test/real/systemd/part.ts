import { debianProgram } from '../debian-program';
import { namespaces } from '../namespaces';
import { definePart } from '../part';

const own = { package: 'systemd', ask: ['--version'], says: /systemd (\d+)/ } as const;

export const systemd = definePart({
  name: 'systemd',
  real: 'systemd: its readers of units, of modules-load.d and of networkd.conf.d, and its network daemon in a namespace',
  holds:
    'It takes every unit without a warning, reads from every file what it is to say, and leaves routes of a CNI alone where that is asked.',
  tools: {
    analyze: debianProgram({ program: 'systemd-analyze', ...own }),
    modulesLoad: debianProgram({ program: 'systemd-modules-load', ...own }),
    networkd: debianProgram({ program: 'systemd-networkd', ...own }),
    namespaces,
  },
  unseen: 'k3s itself, for which a script stands in that is ready at once; modules are named to systemd, and none is loaded.',
  minutes: 10,
});
