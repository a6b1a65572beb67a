import { debianProgram } from '../debian-program';
import { definePart } from '../part';

export const shell = definePart({
  name: 'shell',
  real: 'shellcheck, and the shells that a machine may have as its sh: dash, ash of BusyBox, bash',
  holds:
    'Every script is clean, is read by each shell, and does in each, with nothing but BusyBox around it, what the fast tests say of it.',
  versions: ['shellcheck', 'dash', 'busybox', 'bash'],
  tools: {
    shellcheck: debianProgram({ program: 'shellcheck', package: 'shellcheck', ask: ['--version'], says: /version: (\S+)/ }),
    // It cannot say its version itself.
    dash: debianProgram({ program: 'dash', package: 'dash', ask: ['-c', "dpkg-query -W -f '${Version}' dash"] }),
    busybox: debianProgram({ program: 'busybox', package: 'busybox-static', ask: [], says: /BusyBox v(\S+)/ }),
    bash: debianProgram({ program: 'bash', package: 'bash', ask: ['--version'] }),
  },
  minutes: 10,
});
