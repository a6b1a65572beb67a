import { ended } from '../command-output';
import { debianProgram } from '../debian-program';
import { namespaces } from '../namespaces';
import { definePart, type Tools } from '../part';
import { isFound, type Tool } from '../tool';

const ofBusybox = debianProgram({ program: 'busybox', package: 'busybox', ask: [], says: /BusyBox v(\S+)/ });

/** Of Debian's two, the static one takes its own programs before those of PATH, where commands stand in for those of a machine. */
const busybox: Tool = {
  ...ofBusybox,
  async find(say) {
    const found = await ofBusybox.find(say);
    if (!isFound(found)) return found;
    const { stdout } = await ended(found.path, ['sh', '-c', 'command -v cat'], { seconds: 30 });
    return stdout.startsWith('/') ? found : { missing: 'busybox does not look at PATH first (Debian: busybox, not busybox-static)' };
  },
};

const tools: Tools<'shellcheck' | 'dash' | 'busybox' | 'bash' | 'namespaces'> = {
  shellcheck: debianProgram({ program: 'shellcheck', package: 'shellcheck', ask: ['--version'], says: /version: (\S+)/ }),
  // It cannot say its version itself.
  dash: debianProgram({ program: 'dash', package: 'dash', ask: ['-c', "dpkg-query -W -f '${Version}' dash"] }),
  busybox,
  bash: debianProgram({ program: 'bash', package: 'bash', ask: ['--version'] }),
  namespaces,
};

export const shell = definePart({
  name: 'shell',
  real: 'shellcheck, and the shells that a machine may have as its sh: dash, ash of BusyBox, bash',
  holds:
    'Every script is clean and is read by each shell; in the ash of BusyBox, with nothing but BusyBox around it, it does what the fast tests say of it.',
  versions: ['shellcheck', 'dash', 'busybox', 'bash'],
  tools,
  // Every script instead of one for each shape; dash and bash in a root of BusyBox, too; and scripts killed at every command.
  more: { 'everything in every shell': tools },
  unseen: 'ssh, kubeadm, apt-get and the like, for which scripts stand in that log what they are asked.',
  minutes: 15,
  moreMinutes: 40,
});
