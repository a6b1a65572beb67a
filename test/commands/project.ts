import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const main = join(__dirname, '..', '..', 'build', 'main.js');

/** What a run of the built program left behind. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a run differs from a plain one in the project's root. */
export interface Surroundings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A project in a folder of its own, on which the built program is run for real. */
export class Project {
  readonly root = mkdtempSync(join(tmpdir(), 'keelson-test-'));

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  path(...steps: string[]): string {
    return join(this.root, ...steps);
  }

  write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(this.path(path)), { recursive: true });
    writeFileSync(this.path(path), content);
  }

  read(path: string): string {
    return readFileSync(this.path(path), 'utf8');
  }

  remove(path = '.'): void {
    rmSync(this.path(path), { recursive: true, force: true });
  }

  run(args: readonly string[], { cwd = '.', env = {} }: Surroundings = {}): Run {
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
      cwd: this.path(cwd),
      env: environment(env),
      encoding: 'utf8',
    });
    return { code: status, stdout, stderr };
  }

  /** Starts a run and kills it, as `kill -9` does, after some milliseconds; resolves with 0, null if it was killed, or what it said when it failed. */
  runAndKill(args: readonly string[], milliseconds = Number.POSITIVE_INFINITY): Promise<number | string | null> {
    const child = spawn(process.execPath, [main, ...args], { cwd: this.root, env: environment({}), stdio: ['ignore', 'ignore', 'pipe'] });
    const timer = Number.isFinite(milliseconds) ? setTimeout(() => child.kill('SIGKILL'), milliseconds) : undefined;
    let said = '';
    child.stderr.on('data', (chunk) => (said += chunk));
    return new Promise((done) => {
      child.on('close', (code) => {
        clearTimeout(timer);
        done(code ? said : code);
      });
    });
  }

  /** Every entry of a folder with what it holds, so that two trees can be compared. */
  tree(folder: string): Record<string, string> {
    return treeOf(this.path(folder));
  }
}

function environment(extra: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { CDK8S_OUTDIR: _, KEELSON_DEBUG: __, NO_COLOR: ___, ...rest } = process.env;
  return { ...rest, ...extra };
}

/** Every entry of a folder by path: the sum of a file, the target of a link, or that it is a folder. */
export function treeOf(folder: string, prefix = ''): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of readdirSync(join(folder, prefix)).sort()) {
    const path = join(prefix, name);
    const stat = lstatSync(join(folder, path));
    if (stat.isDirectory()) Object.assign(found, { [`${path}/`]: 'folder' }, treeOf(folder, path));
    else if (stat.isSymbolicLink()) found[path] = `link to ${readlinkSync(join(folder, path))}`;
    else
      found[path] = `${stat.mode & 0o100 ? 'x' : '-'} ${createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex')}`;
  }
  return found;
}

/** The text of a TypeScript cluster file that is sound. */
export function soundCluster(name: string, address = '192.168.10.11'): string {
  return `import { defineCluster } from 'keelson';

export const cluster = defineCluster(${JSON.stringify(soundData(name, address), undefined, 2)});
`;
}

/** A sound cluster as data. */
export function soundData(name: string, address = '192.168.10.11') {
  return {
    name,
    distribution: { k3s: 'v1.34.1+k3s1' },
    network: { nodeCidr: '192.168.10.0/24' },
    nodes: { 'k3s-1': { role: 'server', address, interface: 'ens192' } },
    loadBalancer: { pools: { lan: '192.168.10.200-192.168.10.239' } },
    addons: { cilium: { version: '1.20.0' }, 'cilium-l2': {}, 'cilium-lb-pool': {} },
  };
}
