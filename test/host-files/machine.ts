import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { HostNeeds } from '../../src/addon';
import { type AddonFacts, type Capability, type Cluster, type Facts, resolve } from '../../src/cluster';
import type { FileTree } from '../../src/delivery';
import { generatedBy, type HostContext, type HostFile, type HostFileKind } from '../../src/host-file';
import { hostFiles } from '../../src/host-files';
import { listOf } from '../../src/scalar';
import { type ChosenAddon, hostNeeds } from '../../src/spec';
import { kubeadmCommands, kubeadmConfigOf, systemTools } from './kubeadm-commands';

/** A cluster of these facts, with one add-on named `test` that is all of `provides` to it. */
export function clusterOf(facts: Partial<Facts> & Pick<Facts, 'nodes'>, ...provides: Capability[]): Cluster {
  const addons = new Map<string, AddonFacts>(provides.length > 0 ? [['test', { provides }]] : []);
  return resolve({ name: 'home', distribution: { k3s: 'v1.34.1+k3s1' }, network: {}, ...facts }, addons);
}

/** One file of one node, where add-ons need `needs` beside what k3s does. */
export function fileOf(
  kind: HostFileKind,
  cluster: Cluster,
  name: string,
  needs: Partial<HostNeeds> = {},
  files: FileTree = new Map(),
): HostFile | undefined {
  const [file, ...more] = filesOf(kind, cluster, name, needs, files);
  if (more.length > 0) throw new Error(`${kind.name} writes ${more.length + 1} files`);
  return file;
}

/** All files of one kind of one node, where add-ons need `needs` beside what the distribution does. */
export function filesOf(
  kind: HostFileKind,
  cluster: Cluster,
  name: string,
  needs: Partial<HostNeeds> = {},
  files: FileTree = new Map(),
  options: HostContext['options'] = () => undefined,
): readonly HostFile[] {
  const node = cluster.nodes.find((candidate) => candidate.name === name);
  if (!node) throw new Error(`no node ${name}`);
  const addon = { addon: { hostNeeds: () => needs }, options: {} } as unknown as ChosenAddon;
  return listOf(kind.write({ cluster, node, needs: hostNeeds([addon], cluster, node), files, options }));
}

/** The manifests that lie beside the node's folder, where there are add-ons. */
function manifestsOf(cluster: Cluster): FileTree {
  return new Map(cluster.addons.size > 0 ? [['k3s-manifests/cilium.yaml', { content: '', mode: 0o600 }]] : []);
}

/** What a script did: its exit status, and both streams together. */
export interface Run {
  readonly status: number | null;
  readonly output: string;
}

/** A folder that stands in for a machine: a root to install into, and commands that only log what they are asked. */
export class Machine {
  readonly dir = mkdtempSync(join(tmpdir(), 'keelson-machine-'));
  readonly root = join(this.dir, 'root');

  constructor(
    private readonly cluster: Cluster,
    readonly node: string,
    private readonly needs: Partial<HostNeeds> = {},
  ) {
    for (const [name, body] of Object.entries(cluster.kubeadm ? { ...commands, ...kubeadmCommands } : commands)) {
      this.write(`bin/${name}`, `#!/bin/sh\nM='${this.dir}'\n${inPipelines.includes(name) ? '' : prologue}\n${body}\n`, 0o755);
    }
    if (cluster.kubeadm) this.shutOff();
    this.write('installer', installer, 0o755);
    this.write('clock', '1000\n');
    this.write('log', '');
    this.write('root/proc/swaps', 'Filename Type Size Used Priority\n');
    this.addresses(...(cluster.nodes.find(({ name }) => name === node)?.addresses.map(({ text }) => text) ?? []));
    if (cluster.addons.size > 0) this.manifest('cilium', 'kind: ConfigMap\n');
    this.generate();
  }

  /** Writes the node's folder anew, as of a changed cluster file. */
  generate(cluster = this.cluster): void {
    rmSync(join(this.dir, 'dist/host'), { recursive: true, force: true });
    if (cluster.kubeadm) this.beside('etc/keelson/kubeadm.yaml', kubeadmConfigOf(cluster, this.node), 0o600);
    for (const kind of hostFiles) {
      for (const file of filesOf(kind, cluster, this.node, this.needs, manifestsOf(cluster))) {
        // A machine that is shut off does not look where commands of the machine of the tests may be.
        const content = cluster.kubeadm ? file.content.replace(/^PATH=\$PATH:.*$/m, 'PATH=$PATH') : file.content;
        this.write(`dist/host/${this.node}/${file.path}`, content, file.mode);
      }
    }
  }

  /** Leaves the machine its own commands and the few that every machine has. */
  private shutOff(): void {
    mkdirSync(join(this.dir, 'sys'));
    for (const tool of systemTools) {
      const path = ['/usr/bin', '/bin'].map((folder) => join(folder, tool)).find(existsSync);
      if (path) symlinkSync(path, join(this.dir, 'sys', tool));
    }
  }

  manifest(name: string, text: string): void {
    this.write(`dist/k3s-manifests/${name}.yaml`, `# ${generatedBy(this.cluster)}\n${text}`);
  }

  addresses(...addresses: string[]): void {
    const line = (address: string) => `2: ens192    ${address.includes(':') ? 'inet6' : 'inet'} ${address}/24 scope global ens192\n`;
    this.write('addresses', addresses.map(line).join(''));
  }

  /** Writes what the node's folder holds beside what is generated. */
  beside(path: string, content: string, mode = 0o644): void {
    this.write(`dist/host/${this.node}/${path}`, content, mode);
  }

  /** Makes an API server or etcd member answer. */
  up(url: string): void {
    this.write('up', `${existsSync(join(this.dir, 'up')) ? this.read('up') : ''}${url}\n`);
  }

  install(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Run {
    return this.script('install.sh', ['--root', this.root, '--start', ...args], env);
  }

  uninstall(args: readonly string[] = ['--yes'], env: Readonly<Record<string, string>> = {}): Run {
    return this.script('uninstall.sh', ['--root', this.root, ...args], env);
  }

  prepare(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Run {
    return this.script('prepare.sh', ['--root', this.root, '--start', ...args], env);
  }

  check(env: Readonly<Record<string, string>> = {}): Run {
    return this.script('check.sh', ['--root', this.root], env);
  }

  script(name: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Run {
    const path = join(this.dir, `dist/host/${this.node}/${name}`);
    const [program, ...before] = foreignRoot === undefined ? ['sh'] : ['/usr/sbin/chroot', foreignRoot, 'sh'];
    const run = spawnSync(program as string, [...before, path, ...args], {
      encoding: 'utf8',
      env: { PATH: `${join(this.dir, 'bin')}:${this.cluster.kubeadm ? join(this.dir, 'sys') : systemPath}`, TMPDIR: this.dir, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return { status: run.status, output: run.stdout + run.stderr };
  }

  /** What the commands were asked to do, in order. */
  get log(): string[] {
    return this.read('log').split('\n').filter(Boolean);
  }

  forget(): void {
    this.write('log', '');
  }

  /** Every file below a folder of the machine with its mode and content. */
  tree(folder = 'root'): Record<string, string> {
    const files: Record<string, string> = {};
    for (const entry of readdirSync(join(this.dir, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      const path = join(this.dir, folder, entry);
      const stats = statSync(path);
      if (stats.isFile()) files[entry] = `${(stats.mode & 0o777).toString(8)} ${readFileSync(path, 'utf8')}`;
    }
    return files;
  }

  read(path: string): string {
    return readFileSync(join(this.dir, path), 'utf8');
  }

  has(path: string): boolean {
    return existsSync(join(this.dir, path));
  }

  write(path: string, content: string, mode = 0o644): void {
    const target = join(this.dir, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
    chmodSync(target, mode);
  }

  unlink(path: string): void {
    rmSync(join(this.dir, path), { force: true });
  }

  remove(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }
}

/** A root in which the same folders lie: scripts run there, by its shell and with its programs. `npm run test:real -- shell` makes such ones. */
const foreignRoot = process.env.KEELSON_TEST_ROOT;

const systemPath = '/usr/sbin:/usr/bin:/sbin:/bin';

/** What shellcheck finds in a script, or undefined where it is not installed. */
export function shellcheck(script: string): string | undefined {
  const run = spawnSync('shellcheck', ['-s', 'sh', '-'], { input: script, encoding: 'utf8' });
  return run.error ? undefined : run.stdout;
}

/** KILL_AT=n ends the script at the nth command. */
const prologue = `
if [ -n "\${KILL_AT-}" ]; then
  call=0
  [ ! -f "$M/calls" ] || read -r call <"$M/calls"
  echo $((call + 1)) >"$M/calls"
  if [ $((call + 1)) -eq "$KILL_AT" ]; then kill -9 "$PPID"; exit 137; fi
fi`;

/** Commands that run beside others of their kind, which would miscount. */
const inPipelines = ['openssl'];

const log = 'echo "${0##*/} $*" >>"$M/log"';

/** k3s starts with the files that are in place at that moment; `running` remembers them. */
const start = `
  mkdir -p "$M/running"
  rm -f "$M/running"/*
  cp "$M/root/etc/rancher/k3s/"*.yaml "$M/running/"
  ls "$M/root/var/lib/rancher/k3s/server/manifests" >"$M/running/manifests" 2>/dev/null`;

const real = (name: string) => `exec /bin/${name} "$@"`;

const commands: Readonly<Record<string, string>> = {
  'apt-get': `${log}; [ ! -e "$M/no-packages" ]`,
  bird: `${log}; cat "$M/bird-says" >&2 2>/dev/null && exit 1; exit 0`,
  birdc: 'cat "$M/sessions" 2>/dev/null',
  chgrp: log,
  cp: real('cp'),
  ln: real('ln'),
  mv: real('mv'),
  rm: real('rm'),
  chmod: real('chmod'),
  curl: `
    ${log}
    out=
    for last; do
      [ "\${previous-}" = -o ] && out=$last
      previous=$last
    done
    case $last in
      https://github.com/k3s-io/k3s/releases/download/* | https://rancher-mirror.rancher.cn/k3s/v*)
        cat "$M/release/\${last##*/}" >"$out"
        ;;
      https://get.k3s.io | https://rancher-mirror.rancher.cn/*) cat "$M/installer" >"$out" ;;
      */Release.key) cat "$M/key" >"$out" ;;
      */livez) if grep -qxF "$last" "$M/up" 2>/dev/null; then echo 200; else echo 000; exit 7; fi ;;
      */version) grep -F "$last " "$M/versions" 2>/dev/null | awk '{ printf "{ \\"gitVersion\\": \\"%s\\" }", $2 }' ;;
      *) grep -qxF "$last" "$M/up" 2>/dev/null ;;
    esac`,
  date: 'cat "$M/clock"',
  'firewall-cmd': `
    shift_all=$*
    case $shift_all in
      *--state) [ -e "$M/firewalld" ] ;;
      *--get-default-zone) echo public ;;
      --get-zone-of-interface=ens192) cat "$M/zone" ;;
      *--query-*) grep -qxF -- "$shift_all" "$M/firewalld" ;;
      *)
        ${log}
        printf '%s\n' "$shift_all" | sed 's/--add-/--query-/' >>"$M/firewalld"
        ;;
    esac`,
  getenforce: 'cat "$M/selinux" 2>/dev/null || echo Disabled',
  ip: `
    case $* in
      '-o addr show') cat "$M/addresses" ;;
      '-o link show') cat "$M/links" 2>/dev/null ;;
      'link delete '*)
        ${log}
        sed -i "/^[0-9]*: $3[@:]/d" "$M/links"
        ;;
      'addr del '*)
        ${log}
        grep -v -F " $3 " "$M/addresses" >"$M/addresses.new" || :
        mv "$M/addresses.new" "$M/addresses"
        ;;
    esac`,
  nft:
    'case $* in "list ruleset") cat "$M/ruleset" 2>/dev/null ;; "list table"*) grep -qxF "$3 $4" "$M/tables" 2>/dev/null ;; *) ' +
    log +
    ' ;; esac',
  ps: 'cat "$M/processes" 2>/dev/null',
  rpm: '[ -e "$M/rpm-$3" ]',
  dnf: `case $* in "-q info"*) [ -e "$M/repository-$3" ] ;; *) ${log} ;; esac`,
  yum: 'exit 1',
  timedatectl: `
    case $1 in
      show) cat "$M/clock-$3" 2>/dev/null || echo yes ;;
      *) ${log} ;;
    esac`,
  ufw: `
    case $* in
      status) if [ -e "$M/ufw" ]; then echo 'Status: active'; else echo 'Status: inactive'; fi ;;
      'show added') cat "$M/ufw" ;;
      *)
        ${log}
        echo "ufw $*" >>"$M/ufw"
        ;;
    esac`,
  uname: 'case ${1-} in -m) cat "$M/processor" 2>/dev/null || echo x86_64 ;; *) echo 6.8.0 ;; esac',
  k3s: 'if [ -f "$M/version" ]; then echo "k3s version $(cat "$M/version") (abc)"; fi',
  modprobe: log,
  sleep: `echo $(($(cat "$M/clock") + $1)) >"$M/clock"`,
  swapoff: `${log}; sed -i 1q "$M/root/proc/swaps"`,
  sysctl: log,
  systemctl: `
    case $1 in
      is-active) [ -e "$M/active-$3" ] ;;
      restart)
        ${log}
        ${start}
        : >"$M/active-$2"
        ;;
      reload-or-restart)
        ${log}
        : >"$M/active-$2"
        ;;
      stop)
        ${log}
        rm -f "$M/active-$2"
        ;;
      daemon-reload | enable | disable) ${log} ;;
    esac`,
};

/** As the real one: it starts k3s only where binary or unit are new, or when it is told to; CUT ends it before a step. */
const installer = `#!/bin/sh
M=$(dirname "$(dirname "$(command -v k3s)")")
echo "installer $* version=$INSTALL_K3S_VERSION mirror=$INSTALL_K3S_MIRROR token=\${K3S_TOKEN:+given} url=\${K3S_URL-}" >>"$M/log"
service=k3s
[ "$1" = server ] || service=k3s-agent
unit=$M/root/etc/systemd/system/$service.service
[ "$(cat "$M/version" 2>/dev/null)" = "$INSTALL_K3S_VERSION" ] && [ -e "$unit" ] || new=yes
[ "\${CUT-}" != binary ] || kill -9 "$PPID" $$
echo "$INSTALL_K3S_VERSION" >"$M/version"
[ "\${CUT-}" != unit ] || kill -9 "$PPID" $$
mkdir -p "\${unit%/*}"
echo unit >"$unit"
[ "\${CUT-}" != start ] || kill -9 "$PPID" $$
[ -n "\${new-}\${INSTALL_K3S_FORCE_RESTART-}" ] || exit 0
${start}
: >"$M/active-$service"
`;
