import { readFileSync } from 'node:fs';
import { type ControlPlane, committedControlPlanes, furtherControlPlane } from '../control-plane/control-plane';
import { until } from '../network-lab';
import { type Chapters, Story } from '../story';
import { eachRun, looked } from '../suite';
import { keepalived } from './part';
import { complaintsIn, configPath, VipLab } from './vip-lab';

const version = '2.0.20';
const haproxy = { version: '2.8.18' };
const planes: readonly ControlPlane[] = [
  ...committedControlPlanes(configPath),
  furtherControlPlane('IPv6, without haproxy', { families: ['ipv6'], keepalived: { version, routerId: 7 }, port: 7443 }),
  furtherControlPlane('both families, IPv4 first', { families: ['ipv4', 'ipv6'], keepalived: { version, routerId: 51 }, haproxy }),
  furtherControlPlane('both families, IPv6 first, by unicast', {
    families: ['ipv6', 'ipv4'],
    keepalived: { version, routerId: 255, unicast: true },
    haproxy: { ...haproxy, port: 9443 },
    interface: 'lan0.40',
  }),
];

const chapters: Chapters<VipLab> = {
  async 'one server alone is elected, the first, and clients reach the API by the VIP'(lab) {
    const { servers } = lab.network;
    for (const server of servers) await lab.start(server);
    await lab.held(servers[0], lab.timing.gone + lab.timing.passing, 'the first server is elected');
    await lab.staysWith(servers[0], lab.timing.gone, 'the election holds');
    expect(servers.flatMap((server) => complaintsIn(lab.keeperOf(server).said()))).toEqual([]);
  },

  async 'while the API of the holder is not ready, haproxy leads to the others, else the VIP moves'(lab) {
    const [first, second] = lab.network.servers;
    first.says('500');
    if (!lab.balanced) {
      await lab.held(second, lab.timing.failing + lab.timing.gone, 'the first server is not ready');
      first.says('200');
      await lab.held(first, lab.timing.passing + lab.timing.gone, 'the first server is ready again');
      return;
    }
    const { endpoint } = lab.plane.cluster.controlPlane;
    const [vip] = lab.holders as [VipLab['holders'][number]];
    await lab.staysWith(first, lab.timing.failing, 'haproxy answers for the first server');
    expect(await lab.network.answerAt(vip.address, endpoint.port)).toMatch(
      new RegExp(
        `^(${lab.network.servers
          .map(({ name }) => name)
          .slice(1)
          .join('|')})$`,
      ),
    );
    first.says('200');
  },

  async 'a check that fails takes the VIP away within its time, from the next server too, and one that passes gives it back'(lab) {
    const [first, second, third] = lab.network.servers;
    await lab.fail(first);
    await lab.held(second, lab.timing.failing + lab.timing.gone, 'the check of the first server fails');
    await lab.fail(second);
    await lab.held(third, lab.timing.failing + lab.timing.gone, 'the check of the second server fails');
    await lab.mend(second);
    await lab.held(second, lab.timing.passing + lab.timing.gone, 'the second server is well again');
    await lab.mend(first);
    await lab.held(first, lab.timing.passing + lab.timing.gone, 'the first server is well again');
  },

  // kubeadm init looks for the API at the VIP before the API is up.
  async 'where every check fails the first server has the VIP'(lab) {
    const { servers } = lab.network;
    for (const server of servers) await lab.fail(server);
    await until(async () => servers.every((server) => effective(lab, server) < 200 - 50), {
      seconds: lab.timing.failing + 30,
      what: 'every server has lost by the weight',
    });
    await lab.heldAlone(servers[0], lab.timing.gone, 'no server is well');
    await lab.staysWith(servers[0], lab.timing.gone, 'no server is well');
    for (const server of servers) await lab.mend(server);
    await until(async () => servers.every((server) => effective(lab, server) > 200 - 50), {
      seconds: lab.timing.passing + 30,
      what: 'every server has its priority again',
    });
    await lab.held(servers[0], lab.timing.gone, 'every server is well again');
  },

  async 'a link that goes down takes the VIP along, and back'(lab) {
    const [first, second] = lab.network.servers;
    await lab.network.hub.must('ip', 'link', 'set', first.port, 'down');
    await lab.held(second, lab.timing.gone, 'the link of the first server is down');
    await lab.network.hub.must('ip', 'link', 'set', first.port, 'up');
    await lab.held(first, lab.timing.passing + lab.timing.gone, 'the link of the first server is up');
  },

  async 'a daemon that ends gives the VIP up at once, and takes it back only once its check has passed'(lab) {
    const [first, second] = lab.network.servers;
    await lab.keeperOf(first).stop('SIGTERM');
    expect(lab.holders.filter((holders) => holders.now().includes(first.name))).toEqual([]);
    await lab.held(second, 1, 'keepalived of the first server ends');
    await lab.fail(first);
    const again = await lab.start(first);
    await until(async () => again.said().includes('failed (exited with status'), { what: 'the first server sees its check fail' });
    await lab.staysWith(second, lab.timing.gone, 'the first server starts without an API');
    await lab.mend(first);
    await lab.held(first, lab.timing.passing + lab.timing.gone, 'the first server is well again');
  },

  async 'a daemon whose main process is killed takes its VIP along'(lab) {
    const [first, second] = lab.network.servers;
    await lab.keeperOf(first).stop('SIGKILL');
    await lab.held(second, lab.timing.gone, 'the main process of keepalived is killed');
    await lab.start(first);
    await lab.held(first, lab.timing.passing + lab.timing.gone, 'keepalived is started again');
  },

  // Nobody is left to take the address away: the daemon that is started again does.
  async 'where all of its processes are killed another takes the VIP over, and the next start removes the old one'(lab) {
    const [first, second] = lab.network.servers;
    await lab.excuse(async () => {
      const keeper = lab.keeperOf(first);
      const children = readFileSync(`/proc/${keeper.pid}/task/${keeper.pid}/children`, 'utf8').trim().split(' ').map(Number);
      expect(children.length).toBeGreaterThan(0);
      for (const pid of [keeper.pid, ...children]) process.kill(pid, 'SIGSTOP');
      for (const pid of [...children, keeper.pid]) process.kill(pid, 'SIGKILL');
      await keeper.stop('SIGKILL');
      await until(async () => lab.holders.every((holders) => holders.now().includes(second.name)), {
        seconds: lab.timing.gone + 10,
        what: `the second server takes over\n${lab.told()}`,
      });
      await lab.fail(first);
      await lab.start(first);
      await lab.held(second, lab.timing.gone, 'the first server is started again');
    });
    await lab.mend(first);
    await lab.held(first, lab.timing.passing + lab.timing.gone, 'the first server is well again');
  },

  async 'servers that did not hear each other have one holder as soon as they do'(lab) {
    const [first, second] = lab.network.servers;
    let healed = 0;
    await lab.excuse(async () => {
      await lab.network.hub.must('ip', 'link', 'set', first.port, 'nomaster');
      await until(async () => lab.holders.every((holders) => holders.now().includes(second.name)), {
        seconds: lab.timing.gone + 10,
        what: `the second server does not hear the first\n${lab.told()}`,
      });
      healed = Date.now();
      await lab.network.hub.must('ip', 'link', 'set', first.port, 'master', 'br0');
      await lab.held(first, lab.timing.gone, 'they hear each other');
    });
    for (const holders of lab.holders) {
      const last = holders.together().at(-1);
      expect(last?.until).toBeGreaterThan(healed);
      expect((last?.until ?? Number.POSITIVE_INFINITY) - healed).toBeLessThan(lab.timing.gone * 1000);
    }
  },

  async 'never have two servers the VIP for longer than an advert is waited for'(lab) {
    const arrivals = lab.holders.map((holders) => holders.arrivals());
    for (const count of arrivals) expect(count).toBeGreaterThan(10);
    expect(lab.together().filter((milliseconds) => milliseconds > lab.timing.gone * 1000)).toEqual([]);
  },
};

/** The numbers of the walk-through, in a configuration of ours. @see docs/decisions/0016-vip-by-weight.md */
function walkthrough(config: string): string {
  const numbers: readonly (readonly [RegExp, string])[] = [
    [/priority 200$/gm, 'priority 100'],
    [/priority 199$/gm, 'priority 90'],
    [/priority 198$/gm, 'priority 80'],
    [/weight -\d+$/gm, 'weight -2'],
    [/fall \d+$/gm, 'fall 10'],
  ];
  return numbers.reduce((text, [from, to]) => text.replace(from, to), config);
}

const walkthroughChapters: Chapters<VipLab> = {
  async 'a check that fails leaves the VIP where nobody answers any more'(lab) {
    const [first, second] = lab.network.servers;
    for (const server of lab.network.servers) await lab.start(server);
    await lab.held(first, lab.timing.gone + lab.timing.passing, 'the first server is elected');
    await lab.fail(first);
    await until(async () => lab.keeperOf(first).said().includes('Changing effective priority from 100 to 98'), {
      seconds: lab.timing.failing + 30,
      what: 'the check has failed',
    });
    await lab.staysWith(first, 3 * lab.timing.gone, 'the weight is too small');
    const { endpoint } = lab.plane.cluster.controlPlane;
    for (const { address } of lab.holders) expect(await lab.network.answerAt(address, endpoint.port)).toBeUndefined();
    // Only where the daemon itself goes the VIP moves, so that the lab is not at fault.
    await lab.keeperOf(first).stop();
    await lab.held(second, lab.timing.gone, 'keepalived of the first server ends');
  },
};

/** The priority that a server has for every VIP, from what it said last; its own where it said nothing of a change. */
function effective(lab: VipLab, server: VipLab['network']['servers'][number]): number {
  const said = [
    ...lab
      .keeperOf(server)
      .said()
      .matchAll(/\((\S+)\) Changing effective priority from \d+ to (\d+)/g),
  ];
  const last = new Map(said.map(([, instance, to]) => [instance, Number(to)]));
  return last.size < lab.holders.length ? Number.NaN : Math.max(...last.values());
}

eachRun(keepalived, (run) => {
  describe('three servers', () => {
    let stories: readonly Story<VipLab>[] = [];
    let published: Story<VipLab>;
    beforeAll(() => {
      stories = planes.map((plane) => new Story(() => VipLab.of(plane, run), chapters));
      published = new Story(() => VipLab.of(planes[0] as ControlPlane, run, walkthrough), walkthroughChapters);
    });
    afterAll(() => Promise.all([...stories, published].map(({ end }) => end)));

    describe('with the weights of the walk-through', () => {
      test.each(Object.keys(walkthroughChapters))('%s', (title) => published.chapter(title));
    });

    describe.each(planes.map((plane, index) => [plane.title, index] as const))('%s', (_, index) => {
      beforeAll(() => looked(run, 'labs', 1));
      test.each(Object.keys(chapters))('%s', (title) => (stories[index] as Story<VipLab>).chapter(title));
    });
  });
});
