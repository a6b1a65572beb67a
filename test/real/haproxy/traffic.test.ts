import { printClaim } from '../../../src/cluster';
import { type ControlPlane, committedControlPlanes, furtherControlPlane } from '../control-plane/control-plane';
import { type ControlPlaneLab, controlPlaneLab, type LabServer, urlOf } from '../control-plane/control-plane-lab';
import { type Daemon, until } from '../network-lab';
import { type Chapters, Story } from '../story';
import { eachRun, looked, type Run } from '../suite';
import { haproxy } from './part';

const configPath = 'etc/haproxy/haproxy.cfg';
const version = '2.8.18';
const planes: readonly ControlPlane[] = [
  ...committedControlPlanes(configPath),
  furtherControlPlane('IPv6', { families: ['ipv6'], haproxy: { version, port: 9443 }, port: 7443 }),
  furtherControlPlane('both families, IPv6 first', { families: ['ipv6', 'ipv4'], haproxy: { version } }),
];

/** Seconds after which haproxy has noticed: three checks, 3 s apart, and what a machine with work of its own may take longer. */
const noticed = 9 + 20;

/** Three servers with haproxy on the first, which a client asks. */
class Traffic {
  private readonly watches: Daemon[] = [];
  private quiet: { readonly watch: Daemon; readonly since: number } | undefined;

  private constructor(
    readonly run: Run<'haproxy' | 'curl'>,
    readonly plane: ControlPlane,
    readonly network: ControlPlaneLab,
  ) {}

  static async of(plane: ControlPlane, run: Run<'haproxy' | 'curl'>): Promise<Traffic> {
    const network = await controlPlaneLab(plane);
    try {
      const [entry, second, third] = network.servers;
      second.says('500');
      third.says('500');
      await entry.startBalancer(run.programs.haproxy.path);
      return new Traffic(run, plane, network);
    } catch (error) {
      await network.close();
      throw error;
    }
  }

  get port(): number {
    return this.plane.cluster.controlPlane.endpoint.port;
  }

  /** Addresses of the server on which haproxy runs. */
  get addresses(): readonly string[] {
    return this.network.servers[0].facts.addresses.map(printClaim);
  }

  /** Who answers these many connections, to each address in turn, in alphabetical order; `nobody` where one fails. */
  async answering(times = 8): Promise<readonly string[]> {
    const names = new Set<string>();
    for (let count = 0; count < times; count++) {
      const address = this.addresses[count % this.addresses.length] as string;
      names.add((await this.network.answerAt(address, this.port)) ?? 'nobody');
    }
    return [...names].sort();
  }

  /** Waits until the answers to some connections, one after another, are as wanted. */
  async settles(wanted: (names: readonly string[]) => boolean, what: string, seconds = noticed): Promise<void> {
    looked(this.run, 'states of servers', 1);
    let last: readonly string[] = [];
    const settled = async () => {
      last = await this.answering();
      return wanted(last);
    };
    try {
      await until(settled, { seconds, what });
    } catch (error) {
      throw new Error(`${(error as Error).message}; ${last.join(', ')} answered\n${this.network.servers[0].balancerSaid()}`);
    }
  }

  /** Waits until haproxy has taken a server out, and connections reach others alone. */
  async leaves(server: LabServer, what: string, seconds = noticed): Promise<void> {
    const since = this.network.servers[0].balancerSaid().length;
    await until(async () => this.network.servers[0].balancerSaid().slice(since).includes(`Server api-servers/${server.name} is DOWN`), {
      seconds,
      what,
    });
    await this.settles((names) => names.length > 0 && !names.includes(server.name) && !names.includes('nobody'), what, 0);
  }

  /** Waits until connections reach a server again, and nobody is refused. The one that has had least is the next, as `leastconn` says. */
  async returns(server: LabServer, what: string): Promise<void> {
    await this.settles((names) => names.includes(server.name) && !names.includes('nobody'), what);
  }

  /** Opens a watch, which ends with its connection alone. @returns it, and the name of the server that has it */
  async watch(): Promise<{ readonly watch: Daemon; readonly at: string }> {
    const url = urlOf(this.addresses[0] as string, this.port, 'watch');
    const watch = this.network.lab.start(this.network.client, this.run.programs.curl.path, '-skN', url);
    await until(async () => watch.said().includes('\n'), { what: 'a watch begins' });
    return { watch, at: watch.said().trim() };
  }

  /** Opens a watch on a given server. */
  async watchAt({ name }: LabServer): Promise<Daemon> {
    for (let tries = 0; tries < 12; tries++) {
      const { watch, at } = await this.watch();
      if (at === name) return watch;
      this.watches.push(watch);
    }
    throw new Error(`no watch reaches ${name}`);
  }

  /** Begins a watch on which nothing is said from now on. */
  async beQuiet(at: LabServer): Promise<void> {
    this.quiet = { watch: await this.watchAt(at), since: Date.now() };
  }

  /** Seconds for which the quiet watch has lasted; undefined where it was ended. */
  quietFor(): number | undefined {
    return this.quiet?.watch.isUp() ? (Date.now() - this.quiet.since) / 1000 : undefined;
  }

  close(): Promise<void> {
    return this.network.close();
  }
}

const chapters: Chapters<Traffic> = {
  async 'connections reach the one server that is ready'(traffic) {
    const [first] = traffic.network.servers;
    await traffic.settles((names) => names.join() === first.name, 'one server alone is ready');
  },

  async 'servers that become ready get their share'(traffic) {
    const [, second, third] = traffic.network.servers;
    second.says('200');
    third.says('200');
    await traffic.settles((names) => names.length === 3 && !names.includes('nobody'), 'all servers are ready');
    await traffic.beQuiet(third);
  },

  async 'a server that is not ready any more is taken out, and its connections end, no others'(traffic) {
    const [, second, third] = traffic.network.servers;
    const [mine, other] = [await traffic.watchAt(second), await traffic.watchAt(third)];
    second.says('500');
    await traffic.leaves(second, 'the second server is not ready');
    await until(async () => !mine.isUp(), { seconds: 5, what: 'the watch on the second server ends' });
    expect(other.isUp()).toBe(true);
    second.says('200');
    await traffic.returns(second, 'the second server is ready again');
  },

  async 'a server that is gone is taken out, and one that is back is asked again'(traffic) {
    const [, second] = traffic.network.servers;
    await second.stopApi();
    await traffic.leaves(second, 'nothing listens on the second server');
    await second.startApi();
    await traffic.returns(second, 'the second server is back');
  },

  async 'what speaks no TLS is refused at once, and gets to no server'(traffic) {
    for (const address of traffic.addresses) {
      const start = Date.now();
      const url = urlOf(address, traffic.port, 'readyz', 'http');
      const { status, stdout } = await traffic.network.client.run('curl', '-s', '--max-time', '20', url);
      // 52: nothing came back; 56: the connection was reset.
      expect({ refused: status === 52 || status === 56, stdout }).toEqual({ refused: true, stdout: '' });
      expect(Date.now() - start).toBeLessThan(4000);
    }
    expect(traffic.network.servers.filter((server) => server.sawPlainText()).map(({ name }) => name)).toEqual([]);
  },

  async 'who says nothing is let go after 5 seconds'(traffic) {
    for (const address of traffic.addresses) {
      const lasted = Number(await traffic.network.client.must(process.execPath, '-e', silentClient, address, String(traffic.port)));
      expect(lasted).toBeGreaterThan(4500);
      expect(lasted).toBeLessThan(15_000);
    }
  },

  async 'a watch that is quiet outlives the limits of a connection that is in use one way'(traffic) {
    const config = traffic.plane.file(traffic.network.servers[0].name, configPath);
    const limit = Number(/timeout client (\d+)s/.exec(config)?.[1]);
    expect(limit).toBeGreaterThan(30);
    await until(async () => (traffic.quietFor() ?? Number.POSITIVE_INFINITY) > limit + 5, {
      seconds: limit + 30,
      what: 'a watch was quiet',
    });
    expect(traffic.quietFor()).toBeGreaterThan(limit + 5);
  },

  async 'a server that takes connections and says nothing is taken out'(traffic) {
    const [, second] = traffic.network.servers;
    second.says('silence');
    // Each of the three checks waits 10 s.
    await traffic.leaves(second, 'the second server is silent', 3 * (10 + 3) + 20);
  },

  async 'where no server is ready connections are refused'(traffic) {
    for (const server of traffic.network.servers) server.says('500');
    await until(async () => (await traffic.answering(2)).join() === 'nobody', { seconds: noticed, what: 'no server is ready' });
  },
};

/** Connects, says nothing, and prints after how many milliseconds it was let go. */
const silentClient = `
const [address, port] = process.argv.slice(1);
const start = Date.now();
require('node:net').connect(Number(port), address).resume().on('error', () => {}).on('close', () => console.log(Date.now() - start));
`;

eachRun(haproxy, (run) => {
  describe('before three API servers', () => {
    let stories: readonly Story<Traffic>[] = [];
    beforeAll(() => {
      stories = planes.map((plane) => new Story(() => Traffic.of(plane, run), chapters));
    });
    afterAll(() => Promise.all(stories.map(({ end }) => end)));

    describe.each(planes.map((plane, index) => [plane.title, index] as const))('%s', (_, index) => {
      beforeAll(() => looked(run, 'labs', 1));
      test.each(Object.keys(chapters))('%s', (title) => (stories[index] as Story<Traffic>).chapter(title));
    });
  });
});
