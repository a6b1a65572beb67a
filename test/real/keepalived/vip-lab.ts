import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { printClaim } from '../../../src/cluster';
import type { ControlPlane } from '../control-plane/control-plane';
import { type ControlPlaneLab, controlPlaneLab, type LabServer } from '../control-plane/control-plane-lab';
import { type Daemon, until } from '../network-lab';
import { looked, type Run } from '../suite';
import { Holders, type Together } from './holders';

export const configPath = 'etc/keepalived/keepalived.conf';
export const checkPath = 'etc/keepalived/check_apiserver.sh';

/** Arguments with which keepalived stays in the foreground and tells all. */
export const inForeground: readonly string[] = ['--vrrp', '--dont-fork', '--log-console', '--log-detail', '-f', `/${configPath}`];

/** Lines in which keepalived complains of its configuration or of the machine. */
export function complaintsIn(said: string): readonly string[] {
  return said
    .split('\n')
    .filter((line) => /should be|must be|ignor|unknown|invalid|security|disabl|cannot|unable|not support|not found|truncat/i.test(line));
}

/** Seconds that a configuration of keepalived lets pass. */
export interface Timing {
  /** Until a check that fails counts as failed. */
  readonly failing: number;
  /** Until a check that passes counts as passed. */
  readonly passing: number;
  /** Until a server that is silent counts as gone: three adverts, and less than one for its rank. */
  readonly gone: number;
}

/** Reads the times of a configuration. @see https://www.rfc-editor.org/rfc/rfc5798#section-6.1 */
export function timingOf(config: string): Timing {
  const number = (key: string) => {
    const value = new RegExp(`^\\s*${key} (\\d+)$`, 'm').exec(config)?.[1];
    if (value === undefined) throw new Error(`keepalived.conf states no ${key}`);
    return Number(value);
  };
  const interval = number('interval');
  // The one before the first failure may have passed just now, and the last may take as long as it is let.
  return { failing: interval * (number('fall') + 1), passing: interval * (number('rise') + 1), gone: 4 * number('advert_int') };
}

/** What a machine with work of its own may take longer. */
const slack = 10;

/** Three servers with keepalived, and the haproxy of those that have one. */
export class VipLab {
  private readonly keepers = new Map<string, Daemon>();
  /** Times in which a chapter has two servers hold the VIP on purpose. */
  private readonly excused: Together[] = [];

  private constructor(
    readonly plane: ControlPlane,
    readonly run: Run<'haproxy' | 'keepalived'>,
    readonly network: ControlPlaneLab,
    readonly holders: readonly Holders[],
    readonly timing: Timing,
    private readonly config: (text: string) => string,
  ) {}

  /** Makes the machines, and starts all but keepalived. @param config what is done to each keepalived.conf; nothing, where it is left out */
  static async of(
    plane: ControlPlane,
    run: Run<'haproxy' | 'keepalived'>,
    config: (text: string) => string = (text) => text,
  ): Promise<VipLab> {
    const network = await controlPlaneLab(plane);
    try {
      const holders: Holders[] = [];
      for (const vip of plane.cluster.controlPlane.vip) holders.push(await Holders.of(printClaim(vip), network.servers, network.lab));
      const timing = timingOf(config(plane.file(network.servers[0].name, configPath)));
      const lab = new VipLab(plane, run, network, holders, timing, config);
      for (const server of network.servers) {
        if (lab.balanced) await server.startBalancer(run.programs.haproxy.path);
        await lab.placeConfig(server);
      }
      return lab;
    } catch (error) {
      await network.close();
      throw error;
    }
  }

  /** True where haproxy stands before the API servers. */
  get balanced(): boolean {
    return this.plane.cluster.kubeadm?.haproxy !== undefined;
  }

  /** The configuration lies where it belongs, for the eyes of this machine alone; so do the files of its daemon's ids. */
  private async placeConfig(server: LabServer): Promise<void> {
    const config = server.place(configPath);
    const mended = this.config(readFileSync(config, 'utf8'));
    server.place(configPath, mended);
    server.place(checkPath, undefined, 0o755);
    await server.node.must('mount', '-t', 'tmpfs', 'tmpfs', '/run');
    await server.node.must('mount', '--bind', dirname(config), '/etc/keepalived');
  }

  /** Starts keepalived on a server. As in a container that is started anew nothing is left of one that was killed. */
  async start(server: LabServer): Promise<Daemon> {
    await server.node.must('find', '/run', '-name', '*.pid', '-delete');
    const keeper = this.network.lab.start(server.node, this.run.programs.keepalived.path, ...inForeground);
    this.keepers.set(server.name, keeper);
    return keeper;
  }

  keeperOf(server: LabServer): Daemon {
    const keeper = this.keepers.get(server.name);
    if (!keeper) throw new Error(`no keepalived on ${server.name}`);
    return keeper;
  }

  /** What serves the API of a server to its check and to clients goes. */
  async fail(server: LabServer): Promise<void> {
    if (this.balanced) await server.stopBalancer();
    else server.says('500');
  }

  /** What serves the API of a server comes back. */
  async mend(server: LabServer): Promise<void> {
    if (this.balanced) await server.startBalancer(this.run.programs.haproxy.path);
    else server.says('200');
  }

  /** Waits until a server alone has every VIP, and a client reaches the API by it. */
  async held(server: LabServer, seconds: number, what: string): Promise<void> {
    await this.heldAlone(server, seconds, what);
    const { endpoint } = this.plane.cluster.controlPlane;
    for (const { address } of this.holders)
      await until(() => this.network.answerAt(address, endpoint.port), {
        seconds: slack,
        what: `${what}: a client reaches the API at ${address}`,
      });
  }

  /** Waits until a server alone has every VIP. */
  async heldAlone(server: LabServer, seconds: number, what: string): Promise<void> {
    looked(this.run, 'elections', this.holders.length);
    try {
      await until(async () => this.holders.every((holders) => holders.now().join() === server.name), { seconds: seconds + slack, what });
    } catch (error) {
      throw new Error(`${(error as Error).message}\n${this.told()}`);
    }
  }

  /** Waits some seconds in which a server must not lose any VIP, nor another get one. */
  async staysWith(server: LabServer, seconds: number, what: string): Promise<void> {
    const before = this.holders.map((holders) => holders.arrivals());
    const end = Date.now() + seconds * 1000;
    await until(
      async () => {
        for (const holders of this.holders)
          if (holders.now().join() !== server.name)
            throw new Error(`${what}: ${holders.address} is with ${holders.now().join() || 'nobody'}\n${this.told()}`);
        return Date.now() > end;
      },
      { seconds: seconds + slack, what },
    );
    expect(this.holders.map((holders) => holders.arrivals())).toEqual(before);
  }

  /** Runs something that has two servers hold the VIP; how long that lasts is its own matter. */
  async excuse(body: () => Promise<void>): Promise<void> {
    const from = Date.now();
    await body();
    this.excused.push({ from, until: Date.now() });
  }

  /** Milliseconds of each time that several servers had a VIP, where that was no purpose. */
  together(): readonly number[] {
    return this.holders
      .flatMap((holders) => holders.together())
      .filter((time) => !this.excused.some(({ from, until: end }) => from <= time.until && time.from <= end))
      .map(({ from, until: end }) => end - from);
  }

  /** All that the daemons said, for whoever has to find out. */
  told(): string {
    return [...this.keepers].map(([name, keeper]) => `--- ${name}\n${keeper.said()}`).join('\n');
  }

  close(): Promise<void> {
    return this.network.close();
  }
}
