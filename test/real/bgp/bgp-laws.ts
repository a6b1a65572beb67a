import { carriedFamilies } from '../../../src/bgp-session';
import type { BgpPeer } from '../../../src/cluster';
import { type Family, firstAddress, lastAddress, printAddress } from '../../../src/net';
import { prefixLimit, prefixRules } from '../../../src/prefix-rule';
import { kernelRoutes } from '../kernel-routes';
import { type Daemon, type LabNode, until } from '../network-lab';
import { type BgpCase, labPassword, nodeText } from './bgp-case';
import type { BgpLab, SeatedNode, SeatedRouter } from './bgp-lab';
import { beyond, inFamily, promisedBy, sorted } from './bgp-prefixes';
import type { Session } from './bgp-router';
import { addressText, standIn } from './bgp-stand-in';

/** Seconds that a loaded machine may take for what should come at once. */
const soon = 60;

/** The address by which a router knows a node. */
export const knownAs = ({ node }: SeatedNode, { address }: BgpPeer) => addressText(node, address.span.family);

const addressOfPeer = ({ address }: BgpPeer) => printAddress(firstAddress(address.span));

/** Every session comes up, with the timers that the cluster file states, at both ends. @returns how many */
export async function sessionsComeUp(lab: BgpLab): Promise<number> {
  for (const router of lab.routers) {
    const { peer } = router;
    for (const node of lab.nodes) {
      const ends: readonly [string, () => Promise<ReadonlyMap<string, Session>>, string][] = [
        [peer.name, () => router.speaker.sessions(), knownAs(node, peer)],
        [node.node.name, () => node.speaker.sessions(), addressOfPeer(peer)],
      ];
      for (const [name, sessions, other] of ends) {
        const session = await established(name, sessions, other);
        expect({ end: name, holdTime: session.holdTime, keepalive: session.keepalive }).toEqual({
          end: name,
          holdTime: peer.holdTime,
          keepalive: peer.keepalive,
        });
      }
    }
  }
  return lab.routers.length * lab.nodes.length;
}

async function established(name: string, sessions: () => Promise<ReadonlyMap<string, Session>>, other: string): Promise<Session> {
  let last: Session | undefined;
  return await until(
    async () => {
      last = (await sessions()).get(other);
      return last?.established && last;
    },
    { seconds: 90, what: `${name} has a session with ${other}` },
  ).catch((error: Error) => {
    throw new Error(`${error.message}, but ${JSON.stringify(last)}`);
  });
}

/**
 * Each node tells what is promised of it, each router takes all of that and nothing else, and its kernel goes by it over all the nodes, or
 * as many as are to be used at once. @returns how many prefixes were exchanged
 */
export async function exactlyThePromised(made: BgpCase, lab: BgpLab): Promise<number> {
  let count = 0;
  for (const { peer, speaker } of lab.routers) {
    for (const family of carriedFamilies(made.cluster, peer)) {
      const ways = await waysTo(lab, speaker.machine, family);
      const wanted = new Map<string, string[]>();
      for (const seated of lab.nodes) {
        const promised = inFamily(promisedBy(made, seated.index), family);
        count += promised.length;
        const way = ways.get(addressText(seated.node, family)) ?? '';
        for (const prefix of promised) wanted.set(prefix, [...(wanted.get(prefix) ?? []), way]);
        await comesToBe(`${peer.name} takes from ${seated.node.name}`, () => speaker.taken(knownAs(seated, peer), family), promised);
        expect(await seated.speaker.told(addressOfPeer(peer), family)).toEqual(promised);
      }
      const routes = async () => {
        const found = [...(await kernelRoutes(speaker.machine, family))];
        return found.map(([prefix, hops]) => asRoute(prefix, sorted(hops.map((hop) => ways.get(hop) ?? hop)), wanted, peer)).sort();
      };
      const all = [...wanted].map(([prefix, hops]) => asRoute(prefix, sorted(hops), wanted, peer)).sort();
      await comesToBe(`the kernel of ${peer.name} goes by IPv${family}`, routes, all);
    }
  }
  return count;
}

/** Where there are more ways than a router is to use, any of them are meant, as many as it may. */
function asRoute(prefix: string, hops: readonly string[], wanted: ReadonlyMap<string, readonly string[]>, { multipath }: BgpPeer): string {
  const all = sorted(wanted.get(prefix) ?? []);
  const isSome = all.length > multipath && hops.every((hop) => all.includes(hop));
  return isSome ? `${prefix} via ${Math.min(hops.length, multipath)} of ${all.join(' ')}` : `${prefix} via ${hops.join(' ')}`;
}

/** The next hop on the way to each node, by all addresses of the node: itself, or what its packets pass on the way. */
async function waysTo(lab: BgpLab, machine: LabNode, family: Family): Promise<ReadonlyMap<string, string>> {
  const ways = new Map<string, string>();
  for (const { node, speaker, interface: name } of lab.nodes) {
    const own = addressText(node, family);
    const [route] = JSON.parse(await machine.must('ip', '-json', `-${family}`, 'route', 'get', own)) as { gateway?: string }[];
    const way = route?.gateway ?? own;
    ways.set(own, way);
    const [link] = JSON.parse(await speaker.machine.must('ip', '-json', `-${family}`, 'address', 'show', 'dev', name)) as {
      addr_info: readonly { scope: string; local: string }[];
    }[];
    for (const { scope, local } of link?.addr_info ?? []) if (scope === 'link') ways.set(local, way);
  }
  return ways;
}

/** Waits until a list is as it should be, and shows the difference where it never is. */
async function comesToBe(what: string, look: () => Promise<readonly string[]>, wanted: readonly string[], seconds = soon): Promise<void> {
  let last: readonly string[] = [];
  const same = async () => {
    last = await look();
    return JSON.stringify(last) === JSON.stringify(wanted);
  };
  await until(same, { seconds, what }).catch(() => expect({ what, list: last }).toEqual({ what, list: wanted }));
}

/**
 * A node is told the way to everywhere where its router is to tell it, and nothing else. Where BIRD speaks there, its kernel goes that way,
 * and by nothing else of what BIRD knows but refusals. @returns how many ways there are
 */
export async function nodesAreTold(made: BgpCase, lab: BgpLab): Promise<number> {
  let count = 0;
  for (const seated of lab.nodes) {
    for (const family of [4, 6] as const) {
      const everywhere = family === 4 ? '0.0.0.0/0' : '::/0';
      const doors: (readonly string[])[] = [];
      for (const router of lab.routers.filter(({ peer }) => carriedFamilies(made.cluster, peer).includes(family))) {
        const wanted = router.peer.defaultRoute ? [everywhere] : [];
        const told = () => seated.speaker.taken(addressOfPeer(router.peer), family);
        await comesToBe(`${seated.node.name} is told by ${router.peer.name}`, told, wanted);
        if (router.peer.defaultRoute) doors.push(await doorsOf(seated, router, family));
      }
      if (nodeText(made, seated.node) === undefined) continue;
      const kernel = async () => {
        const routes = await kernelRoutes(seated.speaker.machine, family);
        const ways = routes.get(everywhere) ?? [];
        const others = [...routes].filter(([prefix]) => prefix !== everywhere).map(([prefix, hops]) => `${prefix} ${hops.join(' ')}`);
        return [
          ...doors.map((door) =>
            ways.some((way) => door.includes(way)) ? 'by the router' : `by ${ways.join(' ')}, not ${door.join(' ')}`,
          ),
          `${ways.length} ways`,
          ...others.filter((route) => !route.endsWith(' unreachable')),
        ];
      };
      await comesToBe(`${seated.node.name} goes everywhere`, kernel, [...doors.map(() => 'by the router'), `${doors.length} ways`]);
      await podsAreRefused(made, seated, family);
      count += doors.length;
    }
  }
  return count;
}

/** By which addresses a node leaves for a router: those of the router on the link, or of what lies before it. */
async function doorsOf(seated: SeatedNode, { peer, speaker }: SeatedRouter, family: Family): Promise<readonly string[]> {
  if (peer.address.span.family === family) {
    const reached = ['ip', '-json', `-${family}`, 'route', 'get', addressOfPeer(peer)] as const;
    const [route] = JSON.parse(await seated.speaker.machine.must(...reached)) as { gateway?: string }[];
    if (route?.gateway !== undefined) return [route.gateway];
  }
  const [link] = JSON.parse(await speaker.machine.must('ip', '-json', `-${family}`, 'address', 'show', 'dev', 'lan0')) as {
    addr_info: readonly { local: string }[];
  }[];
  return (link?.addr_info ?? []).map(({ local }) => local);
}

/** Packets to a pod address that no node has end on the node, where they are to. */
async function podsAreRefused({ cluster }: BgpCase, { speaker }: SeatedNode, family: Family): Promise<void> {
  if (!cluster.bgp?.bird?.refuseUnroutedPods) return;
  for (const { span } of cluster.network.pod.filter((pods) => pods.span.family === family)) {
    const refused = async () => {
      const { status, stderr } = await speaker.machine.run('ip', `-${family}`, 'route', 'get', printAddress(lastAddress(span)));
      return status !== 0 && /unreachable|No route to host/.test(stderr);
    };
    await until(refused, { seconds: soon, what: `${speaker.machine.name} refuses pods that no node has` });
  }
}

/** A node that tells more than is promised is believed the promised alone. @returns how many prefixes were refused */
export async function moreIsRefused(made: BgpCase, lab: BgpLab, liar: SeatedNode): Promise<number> {
  const promised = promisedBy(made, liar.index);
  const refused = beyond(made, familiesOf(made));
  const [marker = ''] = promised;
  await liar.speaker.reload(standIn(made, liar.node, [...promised, ...refused]));
  await allTake(made, lab, liar, promised);
  // What was told before this is in by the time that this is.
  await liar.speaker.reload(standIn(made, liar.node, [...promised.filter((prefix) => prefix !== marker), ...refused]));
  await allTake(
    made,
    lab,
    liar,
    promised.filter((prefix) => prefix !== marker),
  );
  await sessionsComeUp({ ...lab, nodes: [liar] });
  for (const { peer } of lab.routers) {
    const wanted = inFamilies(refused, carriedFamilies(made.cluster, peer));
    let told: string[] = [];
    // What a reload has to tell is told over some moments.
    const isTold = async () => {
      told = [];
      for (const family of carriedFamilies(made.cluster, peer)) told.push(...(await liar.speaker.told(addressOfPeer(peer), family)));
      return wanted.every((prefix) => told.includes(prefix));
    };
    await until(isTold, { seconds: soon, what: `${liar.node.name} has told ${peer.name} more than is promised` }).catch(() =>
      expect(told).toEqual(expect.arrayContaining(wanted)),
    );
  }
  return refused.length;
}

const familiesOf = ({ cluster, bgp }: BgpCase) => [...new Set(bgp.peers.flatMap((peer) => carriedFamilies(cluster, peer)))];

const inFamilies = (prefixes: readonly string[], families: readonly Family[]) => families.flatMap((family) => inFamily(prefixes, family));

/** Waits until every router takes these prefixes of a node, and no other. */
async function allTake(made: BgpCase, lab: BgpLab, seated: SeatedNode, prefixes: readonly string[], seconds = soon): Promise<void> {
  for (const { peer, speaker } of lab.routers) {
    for (const family of carriedFamilies(made.cluster, peer)) {
      const look = () => speaker.taken(knownAs(seated, peer), family);
      await comesToBe(`${peer.name} takes from ${seated.node.name}`, look, inFamily(prefixes, family), seconds);
    }
  }
}

/** A node that tells without end is believed the promised alone, and by BIRD not even that: at the limit it keeps its session, beyond it loses it. */
export async function floodsEnd(made: BgpCase, lab: BgpLab, liar: SeatedNode): Promise<void> {
  const promised = promisedBy(made, liar.index);
  const floods = familiesOf(made).map((family) => {
    const length = prefixLimit(prefixRules(made.announcements, family)) + 1 - inFamily(promised, family).length;
    return Array.from({ length }, (_, index) =>
      family === 4 ? `198.18.${index >> 8}.${index & 255}/32` : `2001:db8:f::${(index + 1).toString(16)}/128`,
    );
  });
  await liar.speaker.reload(standIn(made, liar.node, [...promised, ...floods.flatMap((flood) => flood.slice(1))]));
  await allTake(made, lab, liar, promised);
  await liar.speaker.reload(standIn(made, liar.node, [...promised, ...floods.flat()]));
  for (const { peer, speaker } of lab.routers) {
    const other = knownAs(liar, peer);
    const ends = async () => {
      const session = (await speaker.sessions()).get(other);
      return session?.established === false && /limit/i.test(session.lastEnd);
    };
    // FRRouting 8.4 counts what it takes alone, whatever `force` says; it goes on refusing the rest.
    if (peer.software === 'bird') await until(ends, { seconds: soon, what: `${peer.name} has ended the session with ${liar.node.name}` });
    for (const family of carriedFamilies(made.cluster, peer)) {
      const wanted = peer.software === 'bird' ? [] : inFamily(promised, family);
      await comesToBe(`${peer.name} takes from ${liar.node.name}`, () => speaker.taken(other, family), wanted);
    }
  }
}

/** A daemon that is stopped in order takes its routes with it at once; the other nodes keep theirs. */
export async function stopIsSeen(made: BgpCase, lab: BgpLab, stopped: SeatedNode): Promise<void> {
  const since = Date.now();
  await stopped.speaker.daemon.stop();
  await leaves(made, lab, stopped);
  expect(Date.now() - since).toBeLessThan(1000 * Math.min(20, ...made.bgp.peers.map(({ holdTime }) => Math.max(10, holdTime - 1))));
}

/** No route of a router leads to the node any more, and all that others tell still leads to them. */
async function leaves(made: BgpCase, lab: BgpLab, gone: SeatedNode, seconds = soon): Promise<void> {
  await allTake(made, lab, gone, [], seconds);
  for (const { peer, speaker } of lab.routers) {
    for (const family of carriedFamilies(made.cluster, peer)) {
      const own = addressText(gone.node, family);
      const without = async () => ![...(await kernelRoutes(speaker.machine, family)).values()].flat().includes(own);
      await until(without, { seconds: soon, what: `the kernel of ${peer.name} leads to ${gone.node.name} no more` });
    }
  }
}

/** True where a node that falls silent is found dead within the patience of a test. */
export const isFoundFast = ({ bgp, speaker }: BgpCase) => speaker.bfd !== undefined || bgp.peers.every(({ holdTime }) => holdTime <= 9);

/** A node whose cable is pulled is found dead: by BFD where that is spoken, long before the hold time, else within that. */
export async function silenceIsSeen(made: BgpCase, lab: BgpLab, silent: SeatedNode): Promise<void> {
  await sessionsComeUp({ ...lab, nodes: [silent] });
  const since = Date.now();
  await silent.speaker.machine.must('ip', 'link', 'set', silent.interface, 'down');
  await leaves(made, lab, silent, soon);
  const seconds = (Date.now() - since) / 1000;
  for (const { peer, speaker } of lab.routers) {
    const lastEnd = (await speaker.sessions()).get(knownAs(silent, peer))?.lastEnd ?? '';
    // On a loaded machine BFD may end a session just before, which the daemon remembers instead; no hold time ends before this.
    if (made.speaker.bfd && seconds < peer.holdTime - peer.keepalive) continue;
    expect(lastEnd).toMatch(made.speaker.bfd ? /bfd/i : /hold ?timer/i);
  }
}

/** Where pods are reached by an interface of Cilium, a node without it attracts none of their packets. */
export async function deviceIsNeeded(made: BgpCase, lab: BgpLab, seated: SeatedNode): Promise<number> {
  const text = nodeText(made, seated.node) ?? '';
  const through = [...text.matchAll(/^ *route (\S+) via "(.*)";$/gm)].map(([, prefix = '', device = '']) => ({ prefix, device }));
  if (through.length === 0) return 0;
  const promised = promisedBy(made, seated.index);
  const link = (state: string) => seated.speaker.machine.must('ip', 'link', 'set', through[0]?.device ?? '', state);
  await link('down');
  await allTake(
    made,
    lab,
    seated,
    promised.filter((prefix) => !through.some((route) => route.prefix === prefix)),
  );
  await link('up');
  await allTake(made, lab, seated, promised);
  return through.length;
}

/**
 * While a daemon that restarts gracefully is gone, its routes stay in the kernels of the routers. BIRD that is started as it is by its unit
 * does not claim to have kept anything itself, so that routers may take its routes out and in once when it is back, within a moment.
 */
export async function restartIsBridged(made: BgpCase, lab: BgpLab, restarted: SeatedNode): Promise<void> {
  const watches = lab.routers.map((router) => ({
    ...router,
    watch: lab.start(router.speaker.machine, 'ip', '-o', '-ts', 'monitor', 'route'),
  }));
  for (const { speaker, watch } of watches) await changesOf(speaker.machine, watch, '203.0.113.100');
  await restarted.speaker.daemon.stop('SIGKILL');
  await endIsSeen(lab, restarted);
  for (const { peer, speaker, watch } of watches) {
    expect({ router: peer.name, changes: await changesOf(speaker.machine, watch, '203.0.113.101') }).toEqual({
      router: peer.name,
      changes: [],
    });
  }
  await restarted.speaker.again();
  await sessionsComeUp({ ...lab, nodes: [restarted] });
  await exactlyThePromised(made, lab);
  for (const { speaker, watch } of watches) {
    const times = (await changesOf(speaker.machine, watch, '203.0.113.102')).map((line) => Date.parse(`${/^\[(.*?)\]/.exec(line)?.[1]}Z`));
    expect(Math.max(0, ...times) - Math.min(...times, Math.max(0, ...times))).toBeLessThan(10_000);
  }
}

/** What a watch has seen daemons of BGP change in a kernel until now, which a route of its own marks. */
async function changesOf(machine: LabNode, watch: Daemon, mark: string): Promise<readonly string[]> {
  const marked = async () => {
    await machine.must('ip', 'route', 'add', 'blackhole', mark);
    await machine.must('ip', 'route', 'delete', 'blackhole', mark);
    return watch.said().includes(mark);
  };
  await until(marked, { what: 'the watch has come so far', seconds: soon });
  return watch
    .said()
    .split('\n')
    .filter((line) => /proto (bgp|bird)/.test(line));
}

/** Waits until no router has a session with a node. */
async function endIsSeen(lab: BgpLab, gone: SeatedNode): Promise<void> {
  for (const { peer, speaker } of lab.routers) {
    const look = async () => !(await speaker.sessions()).get(knownAs(gone, peer))?.established;
    await until(look, { what: `${peer.name} has seen the end`, seconds: soon });
  }
}

/** A daemon that is killed, and does not restart gracefully, takes its routes with it at once: its machine closes what it had open. */
export async function killIsSeen(made: BgpCase, lab: BgpLab, killed: SeatedNode): Promise<void> {
  const since = Date.now();
  await killed.speaker.daemon.stop('SIGKILL');
  await leaves(made, lab, killed);
  expect(Date.now() - since).toBeLessThan(20_000);
}

/** A node without the right password has no session, and with it has one. */
export async function passwordIsNeeded(made: BgpCase, lab: BgpLab, stranger: SeatedNode): Promise<void> {
  const promised = promisedBy(made, stranger.index);
  const right = standIn(made, stranger.node, promised);
  for (const wrong of [right.replaceAll(labPassword, 'another'), right.replace(/password "[^"]*";/g, '')]) {
    expect(wrong).not.toBe(right);
    await stranger.speaker.reload(wrong);
    await allTake(made, lab, stranger, []);
    // More than one attempt of a stand-in, and than one of BIRD as a router.
    await new Promise((done) => setTimeout(done, 7000));
    await endIsSeen(lab, stranger);
    expect([...(await stranger.speaker.sessions()).values()].map(({ established }) => established)).toEqual([false]);
  }
  await stranger.speaker.reload(right);
  await allTake(made, lab, stranger, promised);
}
