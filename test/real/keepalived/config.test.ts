import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { committedFiles } from '../committed';
import { furtherControlPlane, type Wish } from '../control-plane/control-plane';
import { type LabNode, NetworkLab, until } from '../network-lab';
import { eachRun, looked } from '../suite';
import { keepalived } from './part';
import { checkPath, complaintsIn, configPath, inForeground } from './vip-lab';

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
  return plane.cluster.servers.slice(0, 3).map(({ name }) => ({
    title: `${title}: ${name.slice(0, 20)}`,
    config: plane.file(name, configPath),
    check: plane.file(name, checkPath),
  }));
});

/** An interface that no machine has. */
const nowhere = 'nowhere0';

/** The one interface that a configuration names. */
function linkIn(config: string): string {
  const [link, ...others] = new Set([...config.matchAll(/^ {4}interface (\S+)$/gm)].map(([, name]) => name as string));
  if (link === undefined || others.length > 0) throw new Error('a configuration without its one interface');
  return link;
}

eachRun(keepalived, (run) => {
  describe('the test that keepalived has for its file', () => {
    const lab = new NetworkLab();
    const folder = mkdtempSync(join(tmpdir(), 'keelson-keepalived-'));
    let node: LabNode;
    beforeAll(async () => {
      node = await lab.node('machine');
      // Addresses of IPv6 are of no use for a second else.
      await node.must('sh', '-c', 'echo 0 >/proc/sys/net/ipv6/conf/default/accept_dad');
      await node.must('mount', '--bind', folder, `/${dirname(configPath)}`);
      await node.must('mount', '-t', 'tmpfs', 'tmpfs', '/run');
    });
    afterAll(async () => {
      await lab.close();
      rmSync(folder, { recursive: true, force: true });
    });

    /** Gives the machine the files of a configuration, and its interface alone. */
    async function prepare({ config, check }: Pick<Case, 'config' | 'check'>): Promise<void> {
      writeFileSync(join(folder, basename(configPath)), config);
      writeFileSync(join(folder, basename(checkPath)), check, { mode: 0o755 });
      const link = linkIn(config);
      const own = [...config.matchAll(/unicast_src_ip (\S+)/g)].map(([, address]) => address as string);
      const steps = [
        'if ip link show far0 >/dev/null 2>&1; then ip link delete far0; fi',
        ...(link === nowhere ? [] : [`ip link add ${link} type veth peer name far0`, 'ip link set far0 up', `ip link set ${link} up`]),
        ...(link === nowhere ? [] : ['192.0.2.1', ...own].map((address) => `ip address add ${address} dev ${link}`)),
      ];
      await node.must('sh', '-ec', steps.join('\n'));
    }

    /** What keepalived says when it is asked to look at a configuration alone. */
    async function verdict(of: Pick<Case, 'config' | 'check'>): Promise<{ status: number | null; said: string }> {
      await prepare(of);
      const { status, stdout, stderr } = await node.run(run.programs.keepalived.path, '-t', '-f', `/${configPath}`);
      return { status, said: (stdout + stderr).trim() };
    }

    test.each([...committed, ...further].map((each) => [each.title, each]))('finds nothing: %s', async (_, each) => {
      looked(run, 'configurations', 1);
      expect(await verdict(each)).toEqual({ status: 0, said: '' });
    });

    // Not all that keepalived finds in a file is told by its test.
    const firsts = [...new Map([...committed, ...further].map((each) => [each.title.split(/[:/]/)[0] as string, each]))];
    test.each(firsts)('it starts without a complaint: %s', async (_, each) => {
      looked(run, 'starts', 1);
      await prepare(each);
      const daemon = lab.start(node, run.programs.keepalived.path, ...inForeground);
      await until(async () => daemon.said().includes('VRRP_Script(check_apiserver) failed'), {
        what: `keepalived has started: ${daemon.said()}`,
      });
      await daemon.stop();
      expect(complaintsIn(daemon.said())).toEqual([]);
    });

    // What a silent verdict is worth.
    test.each([
      ['the words about scripts', (text: string) => text.replace(/ +script_user root\n +enable_script_security\n/, '')],
      ['the interface', (text: string) => text.replace(/interface \S+/, `interface ${nowhere}`)],
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
