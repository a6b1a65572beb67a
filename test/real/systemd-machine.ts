import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Ended, ended } from './command-output';
import { systemPath } from './debian-program';
import { type Daemon, started, until } from './network-lab';

/**
 * A machine with systemd as its first process and the programs of this one, in namespaces of its own: nothing that it is told reaches
 * another machine, the kernel's settings or the daemons of this one.
 */
export class SystemdMachine {
  /** Its root, as seen from outside; /usr, /run and what systemd mounts are seen from within alone. */
  readonly root = mkdtempSync(join(tmpdir(), 'keelson-machine-'));
  private daemon: Daemon | undefined;
  private init = 0;

  constructor() {
    // Services that are not root's look below it, too.
    chmodSync(this.root, 0o755);
    for (const folder of ['dev', 'etc/systemd/system', 'opt', 'proc', 'root', 'run', 'sys', 'tmp', 'usr', 'usr-local/bin', 'var/lib'])
      mkdirSync(join(this.root, folder), { recursive: true });
    for (const link of ['bin', 'lib', 'lib64', 'sbin']) symlinkSync(`usr/${link}`, join(this.root, link));
    // Debian's awk is a link that leads there.
    if (existsSync('/etc/alternatives'))
      cpSync('/etc/alternatives', join(this.root, 'etc/alternatives'), { recursive: true, verbatimSymlinks: true });
    this.write('etc/machine-id', 'b0a7'.repeat(8));
    for (const file of ['passwd', 'group', 'nsswitch.conf']) this.write(`etc/${file}`, readFileSync(join('/etc', file), 'utf8'));
    this.write(
      'etc/systemd/system/lab.target',
      '[Unit]\nRequires=sysinit.target dbus.socket\nAfter=sysinit.target dbus.socket\nAllowIsolate=yes\n',
    );
  }

  /** Writes a file below the root. */
  write(path: string, content: string, mode = 0o644): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), content, { mode });
  }

  /** Writes a program, which lies in /usr/local/bin. */
  program(name: string, script: string): void {
    this.write(`usr-local/bin/${name}`, script, 0o755);
  }

  /** @returns why it could not be started, or undefined */
  async boot(): Promise<string | undefined> {
    this.daemon = started('unshare', ['--mount', '--fork', '--kill-child', 'sh', '-euc', boot, 'sh', this.root, this.group]);
    const { daemon } = this;
    try {
      this.init = await until(async () => daemon.isUp() && (await this.findInit()), { seconds: 30, what: 'the first process' });
      await until(async () => (await this.run('systemctl', 'is-active', 'lab.target')).stdout === 'active\n', {
        seconds: 60,
        what: 'lab.target',
      });
      return undefined;
    } catch (error) {
      const said = daemon.said();
      await this.stop();
      return `${(error as Error).message}: ${said.slice(-500)}`;
    }
  }

  /** The process that is number one within. */
  private async findInit(): Promise<number | undefined> {
    const { stdout } = await ended('cat', [join('/proc', String(this.daemon?.pid), 'task', String(this.daemon?.pid), 'children')]);
    let pid = Number(stdout.trim().split(' ')[0]);
    while (pid > 0) {
      const name = await ended('cat', [`/proc/${pid}/comm`]);
      if (name.stdout === 'systemd\n') return pid;
      pid = Number((await ended('cat', [`/proc/${pid}/task/${pid}/children`])).stdout.trim().split(' ')[0]);
    }
    return undefined;
  }

  /** Runs a command on the machine to its end. */
  run(program: string, ...args: readonly string[]): Promise<Ended> {
    const env = { PATH: systemPath.join(':'), HOME: '/root', LC_ALL: 'C.UTF-8' };
    // What it does to its own session it does not do to the one of the tests.
    const entry = ['--all', `--target=${this.init}`, '--root', '--wdns=/', 'setsid', '--wait'];
    return ended('nsenter', [...entry, program, ...args], { env, seconds: 120 });
  }

  /** Runs a script on the machine, which must succeed. @returns what it said */
  async must(script: string): Promise<string> {
    const { status, stdout, stderr } = await this.run('sh', '-c', script);
    if (status !== 0) throw new Error(`${script}: status ${status}: ${stdout}${stderr}`);
    return stdout;
  }

  /** Ends all that runs on the machine, and forgets it. */
  async stop(): Promise<void> {
    await this.daemon?.stop('SIGKILL');
    await until(async () => (await ended('sh', ['-c', forget, 'sh', this.group])).status === 0, {
      seconds: 20,
      what: 'the end of its processes',
    });
    rmSync(this.root, { recursive: true, force: true });
  }

  private get group(): string {
    return this.root.slice(this.root.lastIndexOf('/') + 1);
  }
}

/** The hierarchy in which systemd counts its processes: its own where there are several, and the only one else. */
const hierarchy = 'top=/sys/fs/cgroup; [ ! -d $top/systemd ] || top=$top/systemd';

const forget = `${hierarchy}; [ ! -d "$top/$1" ] || find "$top/$1" -depth -type d -exec rmdir {} +`;

/**
 * A group of its own keeps systemd from those of this machine, and settings of the kernel that are not of a namespace cannot be written.
 * @see https://systemd.io/CONTAINER_INTERFACE/
 */
const boot = `
root=$1
${hierarchy}
mkdir -p "$top/$2"
echo $$ >"$top/$2/cgroup.procs"
mount --make-rprivate /
exec unshare --mount --pid --net --uts --ipc --cgroup --fork --kill-child sh -euc '
  root=$1
  mount --bind "$root" "$root"
  mount --rbind /usr "$root/usr"
  mount -o remount,bind,ro "$root/usr"
  mount --bind "$root/usr-local" "$root/usr/local"
  mount -t proc proc "$root/proc"
  mount --bind "$root/proc/sys" "$root/proc/sys"
  mount -o remount,bind,ro "$root/proc/sys"
  mount -t sysfs -o ro sysfs "$root/sys"
  if [ -d /sys/fs/cgroup/systemd ]; then
    mount -t tmpfs tmpfs "$root/sys/fs/cgroup"
    mkdir "$root/sys/fs/cgroup/systemd"
    mount -t cgroup -o none,name=systemd cgroup "$root/sys/fs/cgroup/systemd"
  else
    mount -t cgroup2 cgroup2 "$root/sys/fs/cgroup"
  fi
  for folder in run tmp dev; do mount -t tmpfs tmpfs "$root/$folder"; done
  for device in null zero full random urandom tty; do
    : >"$root/dev/$device"
    mount --bind "/dev/$device" "$root/dev/$device"
  done
  ip link set lo up
  exec env -i container=keelson PATH=/usr/sbin:/usr/bin chroot "$root" /usr/lib/systemd/systemd --system --unit=lab.target --log-target=console --show-status=no
' sh "$root"
`;
