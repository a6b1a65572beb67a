import { debianProgram } from '../debian-program';
import { namespaces } from '../namespaces';
import { definePart } from '../part';

export const sysctl = definePart({
  name: 'sysctl',
  real: 'Linux, and the two programs that set its keys: sysctl of procps and systemd-sysctl',
  holds: 'Every key is one of a kernel, both programs set all of them, and no other file of the machine has the last word.',
  versions: ['procps', 'systemd'],
  tools: {
    procps: debianProgram({ program: 'sysctl', package: 'procps', ask: ['--version'] }),
    systemd: debianProgram({ program: 'systemd-sysctl', package: 'systemd', ask: ['--version'], says: /systemd (\d+)/ }),
    namespaces,
  },
  unseen: 'keys that are not of a network namespace are set on copies of them, so that the kernel of the machine is left as it is.',
  minutes: 5,
});
