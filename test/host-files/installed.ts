import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { HostFile } from '../../src/host-file';
import type { Run } from './machine';

const path = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** What a real program says of files that lie in an empty folder, or undefined where it is not installed. */
export function judge(files: readonly HostFile[], program: string, args: (folder: string) => readonly string[]): Run | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'keelson-judge-'));
  try {
    for (const file of files) {
      const target = join(folder, file.path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, file.content);
      chmodSync(target, file.mode);
    }
    const run = spawnSync(program, args(folder), { encoding: 'utf8', env: { PATH: path } });
    return run.error ? undefined : { status: run.status, output: run.stdout + run.stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A test of what a real program says; it is skipped, and said so, where a shell finds the condition not met. */
export function testWhere(condition: string, name: string, body: () => void): void {
  const met = spawnSync('sh', ['-c', condition], { env: { PATH: path } }).status === 0;
  (met ? test : test.skip)(name, body);
}
