import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { committedFiles } from '../committed';
import { furtherControlPlane, type Wish } from '../control-plane';
import { describeLab } from '../describe-lab';
import { NetworkLab } from '../network-lab';
import { eachRun, looked } from '../suite';
import { keepalived } from './part';
import { checkPath, configPath } from './vip-lab';

/** A configuration of one server, with the check that it names. */
interface Case {
  readonly title: string;
  readonly config: string;
  readonly check: string;
}

const committed: readonly Case[] = committedFiles((name) => name.endsWith(`/${configPath}`)).map(({ name, content }) => ({
  title: name,
  config: content,
  check: committedFiles((other) => other === name.replace(configPath, checkPath))[0]?.content ?? '',
}));

const long = (character: string, length: number) => character.repeat(length);
const chosen = { version: '2.0.20', routerId: 51 };
const haproxy = { version: '2.8.18' };
const wishes: Readonly<Record<string, Wish>> = {
  IPv6: { families: ['ipv6'], keepalived: chosen, haproxy },
  'IPv6, unicast': { families: ['ipv6'], keepalived: { ...chosen, unicast: true } },
  'both, IPv4 first': { families: ['ipv4', 'ipv6'], keepalived: chosen, haproxy },
  'both, IPv6 first, unicast': { families: ['ipv6', 'ipv4'], keepalived: { ...chosen, unicast: true }, haproxy },
  'IPv4, unicast, the highest router id': { families: ['ipv4'], keepalived: { ...chosen, routerId: 255, unicast: true } },
  'both, the lowest router id': { families: ['ipv4', 'ipv6'], keepalived: { ...chosen, routerId: 1 } },
  'names as long as they may be, and of digits alone': {
    families: ['ipv4', 'ipv6'],
    keepalived: chosen,
    servers: [long('a', 63), '0', '10'],
  },
  'an interface of a VLAN, with a name as long as it may be': {
    families: ['ipv4', 'ipv6'],
    keepalived: chosen,
    interface: 'bondlan0x1.4094',
  },
  'a lone server': { families: ['ipv4', 'ipv6'], keepalived: { ...chosen, unicast: true }, servers: ['one'] },
  'nine servers': { families: ['ipv4', 'ipv6'], keepalived: { ...chosen, unicast: true }, servers: [...'abcdefghi'] },
};
const further: readonly Case[] = Object.entries(wishes).flatMap(([title, wish]) => {
  const plane = furtherControlPlane(title, wish);
  return plane.cluster.servers.map(({ name }) => ({
    title: `${title}: ${name.slice(0, 20)}`,
    config: plane.file(name, configPath),
    check: plane.file(name, checkPath),
  }));
});

/** The interfaces that a configuration names; a server has one. */
function linksIn(config: string): ReadonlySet<string> {
  const links = new Set([...config.matchAll(/^ {4}interface (\S+)$/gm)].map(([, name]) => name as string));
  if (links.size !== 1) throw new Error(`a configuration of ${links.size} interfaces`);
  return links;
}

eachRun(keepalived, (run) => {
  describeLab('the test that keepalived has for its file', () => {
    /** What keepalived says of a configuration on a machine that has the interface which it names. */
    async function verdict({ config, check }: Pick<Case, 'config' | 'check'>): Promise<{ status: number | null; said: string }> {
      const lab = new NetworkLab();
      const folder = mkdtempSync(join(tmpdir(), 'keelson-keepalived-'));
      try {
        const node = await lab.node('machine');
        const [link] = linksIn(config);
        if (link !== undefined && link !== 'nowhere0') {
          await node.must('ip', 'link', 'add', link, 'type', 'veth', 'peer', 'name', 'far0');
          await node.must('ip', 'link', 'set', link, 'up');
        }
        for (const [path, text, mode] of [[configPath, config, 0o644] as const, [checkPath, check, 0o755] as const])
          writeFileSync(join(folder, path.split('/').at(-1) as string), text, { mode });
        await node.must('mount', '--bind', folder, `/${dirname(configPath)}`);
        const { status, stdout, stderr } = await node.run(run.programs.keepalived.path, '-t', '-f', `/${configPath}`);
        return { status, said: (stdout + stderr).trim() };
      } finally {
        await lab.close();
        rmSync(folder, { recursive: true, force: true });
      }
    }

    test.each([...committed, ...further].map((each) => [each.title, each]))('finds nothing: %s', async (_, each) => {
      looked(run, 'configurations', 1);
      expect(await verdict(each)).toEqual({ status: 0, said: '' });
    });

    // What a silent verdict is worth.
    test.each([
      ['the words about scripts', (text: string) => text.replace(/ +script_user root\n +enable_script_security\n/, '')],
      ['the interface', (text: string) => text.replace(/interface \S+/, 'interface nowhere0')],
      ['the check', (text: string) => text.replace(`/${checkPath}`, '/etc/keepalived/nowhere.sh')],
      ['the router id', (text: string) => text.replace(/virtual_router_id \d+/, 'virtual_router_id 256')],
      ['a word', (text: string) => text.replace('advert_int', 'advertise')],
    ])('speaks where %s is wrong', async (_, broken) => {
      const [first] = committed as [Case];
      const config = broken(first.config);
      expect(config).not.toBe(first.config);
      expect((await verdict({ ...first, config })).said).not.toBe('');
    });
  });
});
