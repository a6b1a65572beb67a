import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the parser of a daemon says against a configuration, or undefined where the daemon is not installed. */
export type Parser = (configuration: string, beside?: Readonly<Record<string, string>>) => string | undefined;

/** BIRD 2 reads it, includes and all. */
export const birdParses: Parser = (configuration, beside) => parse('bird', (path) => ['-p', '-c', path], configuration, beside);

/** vtysh of FRRouting knows the commands of every daemon of it. */
export const frrParses: Parser = (configuration) => parse('vtysh', (path) => ['-C', '-f', path], configuration);

/** Says in the name of a test that the daemon was not asked. */
export function askedOf(parser: Parser): string {
  return parser('') === undefined ? ' (not asked: it is not installed)' : '';
}

function parse(
  program: string,
  args: (path: string) => string[],
  configuration: string,
  beside: Readonly<Record<string, string>> = {},
): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'keelson-bgp-'));
  try {
    for (const [name, text] of Object.entries({ ...beside, 'daemon.conf': configuration })) writeFileSync(join(folder, name), text);
    const run = spawnSync(program, args(join(folder, 'daemon.conf')), {
      encoding: 'utf8',
      env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/usr/bin` },
    });
    if (run.error) return undefined;
    return run.status === 0 ? '' : `${run.stdout}${run.stderr}` || `exit status ${run.status}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
