import { closeSync, openSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, OutputError } from './output-folder';

const lockStart = '.keelson-lock-';

/** Whether runs act on a folder, or were killed while they did. */
export function hasLocks(folder: string): boolean {
  return readdirSync(folder).some((name) => name.startsWith(lockStart));
}

/**
 * Acts while no other run acts on a folder. Each run has a lock of its own, named by its process, and gives way if there is one of another that
 * lives: of two at once both may give way, and never none. The lock of a dead process counts for nothing.
 */
export function whileAlone<T>(folder: string, shown: string, act: () => T): T {
  const own = join(folder, `${lockStart}${process.pid}`);
  closeSync(openSync(own, 'w', 0o600));
  try {
    for (const name of readdirSync(folder)) {
      const pid = name.startsWith(lockStart) ? Number(name.slice(lockStart.length)) : process.pid;
      if (pid === process.pid) continue;
      if (isAlive(pid)) throw new OutputError(`${shown} is being installed into by process ${pid}; run again when that is done`);
      rmSync(join(folder, name), { force: true });
    }
    return act();
  } finally {
    rmSync(own, { force: true });
  }
}
