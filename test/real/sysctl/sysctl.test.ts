import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boxed } from '../boxed';
import { clusterTree, committedTrees, distinct, type NodeFile, needsOf, nodeFiles, variedTrees } from '../cluster-trees';
import { eachRun, looked } from '../suite';
import { sysctl } from './part';

/** The same clusters on interfaces with a dot in their name, as those of VLANs have. */
const vlans = committedTrees()
  .filter(({ cluster }) => cluster.network.families.includes(6))
  .map(({ name, spec }) => {
    const written = spec.written as { readonly nodes: Readonly<Record<string, object>> };
    const nodes = Object.entries(written.nodes).map(([node, facts]) => [node, { ...facts, interface: 'ens1.100' }]);
    return clusterTree(`${name} on VLANs`, { ...written, nodes: Object.fromEntries(nodes) });
  });
const files = distinct(nodeFiles([...committedTrees(), ...variedTrees(), ...vlans], /^etc\/sysctl\.d\//));

/** Key, as a path below /proc/sys, and value of each line of a file; a dot within a name is written as a slash there. */
function settingsOf({ content }: NodeFile): readonly (readonly [path: string, value: string])[] {
  const lines = content.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => {
    const [key = '', value = ''] = line.replace(/^-/, '').split(' = ');
    return [key.replace(/[./]/g, (sign) => (sign === '.' ? '/' : '.')), value];
  });
}

/** Those of the network are of the namespace; the others are one for all, and are set in a copy that is mounted over them. */
const isOfNamespace = ([path]: readonly [path: string, value: string]) => path.startsWith('net/');

/** Interfaces that the file names, copies of what must not be written, a program that sets, and what is there then. */
const box = `
files=$1 interfaces=$2 shared=$3 paths=$4
shift 4
ip link set lo up
for name in $interfaces; do ip link add "$name" type veth peer name "$(printf 'p%.14s' "$name")"; done
for path in $shared; do
  copy=$files/copy
  cat "/proc/sys/$path" >"$copy"
  mount -t tmpfs tmpfs /mnt
  cp "$copy" /mnt/value
  mount --bind /mnt/value "/proc/sys/$path"
done
"$@" >&2
cd /proc/sys
for path in $paths; do printf '%s=%s\\n' "$path" "$(cat "$path")"; done
`;

eachRun(sysctl, (run) => {
  const folder = mkdtempSync(join(tmpdir(), 'keelson-sysctl-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const known = (file: NodeFile) => settingsOf(file).filter(([path]) => !missing.has(path));
  const missing = new Set<string>();

  async function set(file: NodeFile, ...command: readonly string[]) {
    const settings = known(file);
    const interfaces = file.node.interface === undefined ? [] : [file.node.interface];
    const shared = settings.filter((setting) => !isOfNamespace(setting)).map(([path]) => path);
    const paths = settings.map(([path]) => path);
    const { status, stdout, stderr } = await boxed(box, [folder, interfaces.join(' '), shared.join(' '), paths.join(' '), ...command]);
    return { status, said: stderr, found: stdout.trim().split('\n') };
  }

  /** What does not come with this kernel is left out, and counted. */
  function withoutMissing(file: NodeFile): string {
    const path = join(folder, '99-zzzz-keelson.conf');
    const lines = file.content.split('\n').filter((line) => ![...missing].some((key) => line.includes(key.replaceAll('/', '.'))));
    writeFileSync(path, lines.join('\n'));
    return path;
  }

  test('every key is one of this kernel, or of a module that the node loads', async () => {
    const keys = new Map(files.flatMap((file) => settingsOf(file).map(([path]) => [path, file] as const)));
    for (const [path, file] of keys) {
      if (path.includes(`/${file.node.interface}/`) || existsSync(join('/proc/sys', path))) continue;
      expect(['net/bridge', 'net/netfilter'].some((prefix) => path.startsWith(prefix))).toBe(true);
      expect(needsOf(file).modules.length).toBeGreaterThan(0);
      missing.add(path);
    }
    looked(run, 'keys', keys.size);
    if (missing.size > 0) looked(run, 'keys whose module is not here', missing.size);
  });

  test.each([
    ['sysctl of procps, as install.sh asks it', (path: string) => [run.programs.procps.path, '-q', '-p', path]],
    ['systemd-sysctl, as at boot', (path: string) => [run.programs.systemd.path, path]],
  ])('%s sets all of every file, and says nothing', async (_, command) => {
    for (const file of files) {
      const result = await set(file, ...command(withoutMissing(file)));
      const values = known(file).map(([path, value]) => `${path}=${value}`);
      expect({ name: file.name, ...result }).toEqual({ name: file.name, status: 0, said: '', found: values });
      looked(run, 'settings made', values.length);
    }
  });

  /** What others set to something else, by files that sort late: those of systemd and Debian, and the one that Cilium writes. */
  const others = ['10-others.conf', '50-default.conf', '99-sysctl.conf', '99-zzz-override_cilium.conf'];
  const contrary = `
for name in ${others.join(' ')}; do awk -F ' = ' '!/^#/ && NF { sub(/^-/, "", $1); print "-" $1 " = 0" }' "$2" >"$1/$name"; done
cp "$2" "$1"
mount -t tmpfs tmpfs /etc/sysctl.d
cp "$1"/*.conf /etc/sysctl.d
shift 2
exec "$@"
`;

  test.each([
    ['sysctl of procps', () => [run.programs.procps.path, '-q', '--system']],
    ['systemd-sysctl', () => [run.programs.systemd.path]],
  ])('to %s no other file has the last word', async (_, command) => {
    for (const file of files) {
      const path = withoutMissing(file);
      const confs = mkdtempSync(join(folder, 'confs-'));
      const { found } = await set(file, 'sh', '-euc', contrary, 'sh', confs, path, ...command());
      expect(found).toEqual(known(file).map(([key, value]) => `${key}=${value}`));
    }
    looked(run, 'orders of files', files.length);
  });
});
