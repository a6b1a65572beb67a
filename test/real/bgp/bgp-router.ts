import type { Family } from '../../../src/net';
import { type Daemon, type LabNode, type NetworkLab, until } from '../network-lab';
import { placed } from '../placed';
import { labPassword, type Software } from './bgp-case';
import { prefixOf, sorted } from './bgp-prefixes';

/** A session as one of its ends sees it. */
export interface Session {
  readonly established: boolean;
  /** Seconds, as negotiated; 0 while there is no session. */
  readonly holdTime: number;
  readonly keepalive: number;
  /** Why it ended the last time, in the words of the daemon. */
  readonly lastEnd: string;
}

/** A machine with a daemon that speaks BGP. */
export interface Speaker {
  readonly machine: LabNode;
  /** By the address of the other end. */
  sessions(): Promise<ReadonlyMap<string, Session>>;
  /** Prefixes that it has taken from the other end. */
  taken(address: string, family: Family): Promise<readonly string[]>;
  /** Ends what stands for the daemon, the first of several. */
  readonly daemon: Daemon;
}

/** BIRD on a machine, started as its unit of Debian starts it. */
export interface BirdSpeaker extends Speaker {
  /** Prefixes that it tells the other end. */
  told(address: string, family: Family): Promise<readonly string[]>;
  /** Reads another configuration, as `systemctl reload bird` does. */
  reload(configuration: string): Promise<void>;
  /** Starts it again, after its end, as the unit does after a crash. */
  again(): Promise<BirdSpeaker>;
}

/** Starts BIRD with its configuration, and what that includes. */
export async function startBird(
  lab: NetworkLab,
  machine: LabNode,
  configuration: string,
  beside: Readonly<Record<string, string>> = {},
): Promise<BirdSpeaker> {
  await machine.must('sh', '-ec', 'mount -t tmpfs none /run; mount -t tmpfs none /etc/bird; mkdir /run/bird; chown bird:bird /run/bird');
  await placed(machine, '/etc/bird', 'root:bird', { ...beside, 'bird.conf': configuration });
  return runBird(lab, machine);
}

async function runBird(lab: NetworkLab, machine: LabNode): Promise<BirdSpeaker> {
  const daemon = lab.start(machine, 'bird', '-f', '-u', 'bird', '-g', 'bird');
  const ask = (...words: string[]) => machine.must('birdc', '-r', ...words);
  await until(async () => (await machine.run('birdc', '-r', 'show', 'status')).stdout.includes('Daemon is up and running'), {
    what: `BIRD runs on ${machine.name}: ${daemon.said()}`,
  });
  const name = async (address: string) => {
    const found = [...(await protocols(ask)).entries()].find(([, text]) => field(text, 'Neighbor address') === address);
    if (!found) throw new Error(`${machine.name} has no session with ${address}`);
    return found[0];
  };
  const routes = async (family: Family, ...words: string[]) => {
    const text = await ask('show', 'route', 'table', `master${family}`, ...words);
    return sorted([...text.matchAll(/^([0-9a-f.:]+\/\d+)\s/gm)].map(([, prefix = '']) => prefixOf(prefix)));
  };
  return {
    machine,
    daemon,
    async sessions() {
      return new Map([...(await protocols(ask)).values()].map((text) => [field(text, 'Neighbor address'), birdSession(text)]));
    },
    taken: async (address, family) => routes(family, 'protocol', await name(address)),
    told: async (address, family) => routes(family, 'export', await name(address)),
    async reload(configuration) {
      await placed(machine, '/etc/bird', 'root:bird', { 'bird.conf': configuration });
      const said = await machine.must('birdc', 'configure');
      if (!/Reconfigured|Reconfiguration in progress/.test(said)) throw new Error(`${machine.name}: ${said}`);
    },
    again: () => runBird(lab, machine),
  };
}

/** The words of `show protocols all` on each session, by the name of its protocol. */
async function protocols(ask: (...words: string[]) => Promise<string>): Promise<ReadonlyMap<string, string>> {
  const text = await ask('show', 'protocols', 'all');
  return new Map(
    text
      .split(/\n(?=\S)/)
      .filter((block) => /^\S+\s+BGP\s/.test(block))
      .map((block) => [/^\S+/.exec(block)?.[0] ?? '', block]),
  );
}

const field = (text: string, name: string) => new RegExp(`^ *${name}: +(.*?)$`, 'm').exec(text)?.[1] ?? '';

function birdSession(text: string): Session {
  const timer = (name: string) => Number(/\/([\d.]+)/.exec(field(text, name))?.[1] ?? 0);
  return {
    established: field(text, 'BGP state') === 'Established',
    holdTime: timer('Hold timer'),
    keepalive: timer('Keepalive timer'),
    lastEnd: field(text, 'Last error'),
  };
}

/** Starts the daemons of FRRouting that the head of a generated frr.conf names, and has vtysh read it as the service does. */
export async function startFrr(lab: NetworkLab, machine: LabNode, configuration: string): Promise<Speaker> {
  const [, named = '', options = ''] =
    /needs (\w+(?: and \w+)*) in \/etc\/frr\/daemons(?:, with (.*) in bgpd_options)?\./.exec(configuration) ?? [];
  await machine.must(
    'sh',
    '-ec',
    'mount -t tmpfs none /run; mount -t tmpfs none /etc/frr; mount -t tmpfs none /var/tmp; mkdir /run/frr; chown frr:frr /run/frr',
  );
  await placed(machine, '/etc/frr', 'frr:frr', { 'frr.conf': configuration, 'vtysh.conf': 'service integrated-vtysh-config\n' });
  const start = async (daemon: string, ...args: string[]) => {
    const running = lab.start(machine, daemon, '-A', '127.0.0.1', ...args);
    await until(async () => (await machine.run('vtysh', '-d', daemon, '-c', 'show version')).status === 0, {
      what: `${daemon} runs on ${machine.name}: ${running.said()}`,
    });
    return running;
  };
  await start('zebra', '-s', '90000000');
  const others = named.split(' and ').filter((daemon) => daemon !== 'bgpd');
  for (const daemon of ['staticd', ...others]) await start(daemon);
  const bgpd = await start('bgpd', ...options.split(' ').filter((word) => word !== ''));
  const read = await machine.run('vtysh', '-b');
  if (read.status !== 0 || /%/.test(read.stdout + read.stderr)) throw new Error(`${machine.name}: vtysh -b: ${read.stdout}${read.stderr}`);
  for (const command of passwordCommands(configuration)) await machine.must('sh', '-ec', command);
  const ask = async (command: string) => JSON.parse(await machine.must('vtysh', '-c', command)) as Record<string, unknown>;
  return {
    machine,
    daemon: bgpd,
    async sessions() {
      const neighbors = (await ask('show bgp neighbors json')) as Record<string, FrrNeighbor>;
      return new Map(Object.entries(neighbors).map(([address, neighbor]) => [address, frrSession(neighbor)]));
    },
    async taken(address, family) {
      const { routes = {} } = (await ask(`show bgp ipv${family} unicast neighbors ${address} routes json`)) as { routes?: object };
      return sorted(Object.keys(routes).map(prefixOf));
    },
  };
}

interface FrrNeighbor {
  readonly bgpState?: string;
  readonly bgpTimerHoldTimeMsecs?: number;
  readonly bgpTimerKeepAliveIntervalMsecs?: number;
  readonly lastResetDueTo?: string;
  readonly lastNotificationReason?: string;
}

function frrSession(neighbor: FrrNeighbor): Session {
  return {
    established: neighbor.bgpState === 'Established',
    holdTime: (neighbor.bgpTimerHoldTimeMsecs ?? 0) / 1000,
    keepalive: (neighbor.bgpTimerKeepAliveIntervalMsecs ?? 0) / 1000,
    lastEnd: [neighbor.lastResetDueTo, neighbor.lastNotificationReason].filter((words) => words !== undefined).join(': '),
  };
}

/** What the generated file says to type for the password. */
function passwordCommands(configuration: string): string[] {
  return [...configuration.matchAll(/^! {3}(vtysh .*)$/gm)].map(([, command = '']) => command.replace('<the password>', labPassword));
}

/** Starts the daemons of a router. */
export function startRouter(
  lab: NetworkLab,
  machine: LabNode,
  software: Software | undefined,
  configuration: string,
  beside: Readonly<Record<string, string>>,
): Promise<Speaker> {
  return software === 'frr' ? startFrr(lab, machine, configuration) : startBird(lab, machine, configuration, beside);
}
