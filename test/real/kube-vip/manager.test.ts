import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../../../src/check';
import { printClaim } from '../../../src/cluster';
import { readSpec } from '../../../src/spec';
import { atLeast } from '../../../src/version';
import { readFacts } from '../../facts';
import { type Daemon, type LabNode, NetworkLab, until } from '../network-lab';
import { eachRun, looked } from '../suite';
import { kubeVipOf } from './carried-pods';
import { environmentOf, ofPod } from './environment';
import type { Asked } from './generator-flags';
import { kubeVip } from './part';
import { type Choices, settingOf } from './settings';

type Family = 'IPv4' | 'IPv6' | 'two families' | 'two families, IPv6 first';

/** The first release that prints its routes among its configuration. */
const printsRoutes = '1.2.1';

/** Ways to carry the control plane that need no API: nobody is elected. */
const carrying: readonly (readonly [Choices, Family])[] = [
  [{ mode: 'bgp' }, 'IPv4'],
  [{ mode: 'bgp' }, 'two families'],
  [{ mode: 'bgp', interface: 'eth0' }, 'IPv4'],
  [{ mode: 'bgp', vipPrefix: { ipv4: 24 } }, 'IPv4'],
  [{ mode: 'bgp', vipPrefix: { ipv4: 24, ipv6: 64 } }, 'two families'],
];

/** Ways that ask the API first. */
const asking: readonly (readonly [Choices, Family])[] = [
  [{}, 'IPv4'],
  [{ vipPrefix: { ipv6: 64 } }, 'IPv6'],
  [{ services: true, servicesElection: true }, 'IPv4'],
  [{ services: true, controlPlane: false }, 'IPv6'],
  [{ mode: 'bgp', services: true, controlPlane: false }, 'IPv4'],
  [{ mode: 'routing-table', services: true, controlPlane: false }, 'IPv4'],
];

eachRun(kubeVip, (run) => {
  const { path, version } = run.programs.kubeVip;
  const tag = `v${version}`;
  const home = mkdtempSync(join(tmpdir(), 'keelson-kube-vip-'));
  const lab = new NetworkLab();

  beforeAll(async () => {
    mkdirSync(join(home, '.kube'));
    writeFileSync(join(home, '.kube/config'), kubeconfig);
  });

  afterAll(async () => {
    await lab.close();
    rmSync(home, { recursive: true, force: true });
  });

  /** The first server with nothing but its network: its manager has no API to ask. */
  async function onServer(choices: Choices, family: Family, look: (manager: Daemon, node: LabNode, asked: Asked) => Promise<void>) {
    const { file } = settingOf('server', tag, choices, { family });
    const [carried] = kubeVipOf(file).carried;
    if (!carried) throw new Error('nothing carries kube-vip');
    const node = await lab.node('one');
    await lab.network('lan', [{ node, interface: 'eth0', addresses: ['10.31.80.1/16', 'fd31:80::1/64'] }]);
    const environment = Object.entries(environmentOf(carried.object)).map(([name, value]) => `${name}=${value}`);
    const manager = lab.start(node, 'env', '-i', `HOME=${home}`, ...environment, path, 'manager');
    try {
      await look(manager, node, carried.asked);
    } finally {
      await manager.stop();
    }
  }

  test.each(asking.map(([choices, family]) => [JSON.stringify(choices), family, choices] as const))(
    'with %s in %s, asks the API, and only that keeps it',
    async (_, family, choices) => {
      await onServer(choices, family, async (manager) => {
        await until(async () => /127\.0\.0\.1:6443: connect: connection refused/.test(manager.said()), {
          seconds: 60,
          what: 'it asks the API',
        });
        expect(complaints(manager.said())).toEqual([]);
        looked(run, 'managers that ask the API', 1);
      });
    },
  );

  // What is refused at this release need not work; of v1.1.0 it does not.
  const sound = carrying.filter(([choices, family]) => isSound(choices, family, tag));

  if (sound.length === 0) {
    test('closes its BGP server before it announces the control plane, as we say where we refuse it', async () => {
      await onServer({ mode: 'bgp' }, 'IPv4', async (manager) => {
        await until(async () => manager.said().includes("bgp server hasn't started yet"), { seconds: 60, what: 'it says so' });
      });
    });
    return;
  }

  test.each(sound.map(([choices, family]) => [JSON.stringify(choices), family, choices] as const))(
    'carries the control plane by %s in %s',
    async (_, family, choices) => {
      await onServer(choices, family, async (manager, node, asked) => {
        const wanted = asked.cluster.controlPlane.vip.map((vip) => {
          const length = vip.span.family === 4 ? (choices.vipPrefix?.ipv4 ?? 32) : (choices.vipPrefix?.ipv6 ?? 128);
          return `${printClaim(vip)}/${length}`;
        });
        const device = choices.interface ?? (choices.mode === 'bgp' ? 'lo' : 'eth0');
        await until(
          async () => {
            if (!manager.isUp()) throw new Error(`it has ended: ${manager.said()}`);
            const addresses = await node.must('ip', '-o', 'address', 'show', 'dev', device);
            return wanted.every((one) => addresses.includes(` ${one} `));
          },
          { seconds: 30, what: `${wanted.join(' and ')} on ${device}: ${manager.said()}` },
        );
        looked(run, 'addresses carried', wanted.length);
        expect(complaints(manager.said())).toEqual([]);
        if (!atLeast(tag, '1.0.4')) return;
        const dump = await dumped(manager);
        const meant = meaning(asked);
        expect(Object.fromEntries(Object.keys(meant).map((key) => [key, dump.get(key)]))).toEqual(meant);
        looked(run, 'settings read back', Object.keys(meant).length);
        if (choices.mode !== 'bgp' || !atLeast(tag, printsRoutes)) return;
        // Whatever the length on the interface, each address is announced by itself.
        for (const vip of asked.cluster.controlPlane.vip) {
          expect(manager.said()).toContain(`${printClaim(vip)}/${vip.span.family === 4 ? 32 : 128} `);
        }
      });
    },
  );
});

const kubeconfig = JSON.stringify({
  apiVersion: 'v1',
  kind: 'Config',
  clusters: [{ name: 'none', cluster: { server: 'https://127.0.0.1:6443' } }],
  users: [{ name: 'none', user: { token: 'none' } }],
  contexts: [{ name: 'none', context: { cluster: 'none', user: 'none' } }],
  'current-context': 'none',
});

function isSound(choices: Choices, family: Family, tag: string): boolean {
  return check(readSpec(settingOf('server', tag, choices, { family }).file), readFacts).rendering !== undefined;
}

/** Lines that say that something was not understood or did not work, but for the API that is not there. */
function complaints(said: string): readonly string[] {
  return said
    .split('\n')
    .filter((line) => /\b(ERROR|level=(error|fatal)|panic|pars(e|ing)|invalid|unable)\b/i.test(line))
    .filter((line) => !/connection refused|auto-detect namespace|invalid IP|\[BGP\]/.test(line));
}

/** What the manager prints of its configuration when it is asked to. */
async function dumped(manager: Daemon): Promise<ReadonlyMap<string, string>> {
  process.kill(manager.pid, 'SIGUSR1');
  await until(async () => manager.said().includes('END OF CONFIGURATION DUMP'), { seconds: 60, what: 'its configuration' });
  const [, text = ''] = manager.said().split('KUBE-VIP CONFIGURATION DUMP');
  return new Map(
    text.split('\n').flatMap((line) => {
      const [, key, value] = /^\s*([A-Z][\w /]*): (.*)$/.exec(line) ?? [];
      return key === undefined || value === undefined ? [] : [[key, value] as const];
    }),
  );
}

/** The same by the facts of the cluster. */
function meaning({ chosen, cluster }: Asked): Readonly<Record<string, string>> {
  const { bgp, controlPlane } = cluster;
  const [first] = bgp?.peers ?? [];
  const isBgp = chosen.mode === 'bgp';
  const peers = (bgp?.peers ?? []).map(({ address, asn, multihop, port }, i) => [
    `Peer ${i + 1}`,
    `${printClaim(address)}:${port} (AS: ${asn}, MultiHop: ${multihop > 1})`,
  ]);
  return {
    'Node Name': ofPod['spec.nodeName'],
    VIP: controlPlane.vip.map(printClaim).join(','),
    Port: String(controlPlane.port),
    Interface: chosen.interface ?? (isBgp ? 'lo' : 'eth0'),
    'BGP Enabled': String(isBgp),
    'ARP Enabled': String(!isBgp),
    'Control Plane Enabled': 'true',
    'Services Enabled': 'false',
    'Leader Election Enabled': 'false',
    'Prometheus HTTP Server': ':2112',
    ...(isBgp && first
      ? {
          'BGP AS': String(bgp?.asn),
          'BGP Router ID': ofPod['status.podIP'],
          'BGP Hold Time': String(first.holdTime),
          'BGP Keepalive Interval': String(first.keepalive),
          'BGP Peers': String(bgp?.peers.length),
          ...Object.fromEntries(peers),
        }
      : {}),
  };
}
