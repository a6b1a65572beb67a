import { type ChildProcess, spawn } from 'node:child_process';
import { type Ended, ended } from './command-output';
import { systemPath } from './debian-program';

/** How long something may take to come about. */
export interface Patience {
  /** @default 60 */
  readonly seconds?: number;
  /** Milliseconds between looks. @default 200 */
  readonly every?: number;
  /** Told where it does not come about. */
  readonly what: string;
}

/** A process that was started, and all that it has said. */
export interface Daemon {
  readonly pid: number;
  said(): string;
  /** True until it has ended. */
  isUp(): boolean;
  /** Ends it and waits until it is gone. @param signal SIGTERM by default */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** A machine of a lab: a network namespace with a mount namespace of its own, held by a process and gone with it. */
export class LabNode {
  constructor(
    readonly name: string,
    private readonly holder: ChildProcess,
  ) {}

  /** Arguments before a command that is to run on this node. */
  private get entry(): readonly string[] {
    return ['--target', String(this.holder.pid), '--net', '--mount'];
  }

  /** Runs a command on this node to its end. */
  run(program: string, ...args: readonly string[]): Promise<Ended> {
    return ended('nsenter', [...this.entry, program, ...args], { env: labEnvironment(), seconds: 60 });
  }

  /** Runs a command that must succeed. @returns what it said */
  async must(program: string, ...args: readonly string[]): Promise<string> {
    const { status, stdout, stderr } = await this.run(program, ...args);
    if (status !== 0) throw new Error(`${this.name}: ${program} ${args.join(' ')}: ${stderr || stdout || `status ${status}`}`);
    return stdout;
  }

  /** Starts a program that stays in the foreground. */
  start(program: string, ...args: readonly string[]): Daemon {
    return started('nsenter', [...this.entry, program, ...args]);
  }

  get pid(): number {
    return this.holder.pid as number;
  }
}

/** Machines and cables of their own: network namespaces that nothing outside of them can be reached from. */
export class NetworkLab {
  private readonly holders: Daemon[] = [];
  private readonly started: Daemon[] = [];
  private cables = 0;

  /** Adds a machine with its loopback up. */
  async node(name: string): Promise<LabNode> {
    const child = spawn('unshare', ['--net', '--mount', '--kill-child', 'sh', '-c', 'ip link set lo up && echo ready && exec sleep 3600'], {
      env: labEnvironment(),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise<void>((ready, refuse) => {
      child.stdout?.once('data', () => ready());
      child.once('exit', (status) => refuse(new Error(`no namespace for ${name}: status ${status}`)));
    });
    this.holders.push(watched(child));
    return new LabNode(name, child);
  }

  /** Starts a program on a node; it is ended with the lab. */
  start(node: LabNode, program: string, ...args: readonly string[]): Daemon {
    const daemon = node.start(program, ...args);
    this.started.push(daemon);
    return daemon;
  }

  /** Joins nodes by a switch: each gets an interface of that name with these addresses, as `192.168.1.1/24`. */
  async network(
    name: string,
    ends: readonly { readonly node: LabNode; readonly interface: string; readonly addresses: readonly string[] }[],
  ): Promise<LabNode> {
    const hub = await this.node(`switch of ${name}`);
    await hub.must('ip', 'link', 'add', 'br0', 'type', 'bridge', 'forward_delay', '0');
    await hub.must('ip', 'link', 'set', 'br0', 'up');
    for (const { node, interface: own, addresses } of ends) {
      const port = `port${this.cables++}`;
      await hub.must('ip', 'link', 'add', port, 'type', 'veth', 'peer', 'name', own, 'netns', String(node.pid));
      await hub.must('ip', 'link', 'set', port, 'master', 'br0', 'up');
      await node.must('ip', 'link', 'set', own, 'up');
      for (const address of addresses)
        await node.must('ip', 'address', 'add', address, 'dev', own, ...(address.includes(':') ? ['nodad'] : []));
    }
    return hub;
  }

  /** Ends all that was started, then the machines; their namespaces go with them. */
  async close(): Promise<void> {
    await Promise.all(this.started.map((daemon) => daemon.stop()));
    await Promise.all(this.holders.map((holder) => holder.stop('SIGKILL')));
  }
}

/** Waits until something holds. Throws when it does not in time. */
export async function until<Value>(
  look: () => Promise<Value | undefined | false>,
  { seconds = 60, every = 200, what }: Patience,
): Promise<Value> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const value = await look();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) throw new Error(`not within ${seconds} s: ${what}`);
    await new Promise((done) => setTimeout(done, every));
  }
}

/** Starts a program that stays in the foreground, outside of any lab. */
export function started(program: string, args: readonly string[], env: NodeJS.ProcessEnv = labEnvironment()): Daemon {
  return watched(spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] }));
}

function watched(child: ChildProcess): Daemon {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (said) => (text += said));
  const gone = new Promise<void>((done) => {
    child.once('exit', () => done());
    child.once('error', (error) => {
      text += error.message;
      done();
    });
  });
  const isUp = () => child.exitCode === null && child.signalCode === null && child.pid !== undefined;
  return {
    pid: child.pid as number,
    said: () => text,
    isUp,
    async stop(signal = 'SIGTERM') {
      if (!isUp()) return;
      child.kill(signal);
      const hard = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await gone;
      clearTimeout(hard);
    },
  };
}

function labEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: systemPath.join(':') };
}
