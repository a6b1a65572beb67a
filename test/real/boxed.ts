import { type Ended, ended, type Given } from './command-output';
import { systemPath } from './debian-program';

const namespaces = ['--mount', '--net', '--ipc', '--uts', '--pid', '--fork', '--kill-child', '--mount-proc'];

/**
 * Runs a script of the shell in namespaces of its own: what it mounts, and what it does to the network and its settings, is gone with it.
 * `args` are its `$1` and so on.
 */
export function boxed(script: string, args: readonly string[] = [], { env = {}, ...given }: Given = {}): Promise<Ended> {
  return ended('unshare', [...namespaces, 'sh', '-euc', script, 'sh', ...args], {
    seconds: 60,
    ...given,
    env: { PATH: systemPath.join(':'), LC_ALL: 'C.UTF-8', ...env },
  });
}
