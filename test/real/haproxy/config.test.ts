import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ended } from '../command-output';
import { committedFiles } from '../committed';
import { furtherControlPlane, type Wish } from '../control-plane/control-plane';
import { eachRun, looked } from '../suite';
import { haproxy } from './part';

const configPath = 'etc/haproxy/haproxy.cfg';
const version = '2.8.18';
const names = (count: number) => Array.from({ length: count }, (_, index) => `server-${index + 1}`);
const wishes: Readonly<Record<string, Wish>> = {
  IPv4: { families: ['ipv4'], haproxy: { version } },
  IPv6: { families: ['ipv6'], haproxy: { version } },
  'both, IPv4 first': { families: ['ipv4', 'ipv6'], haproxy: { version } },
  'both, IPv6 first': { families: ['ipv6', 'ipv4'], haproxy: { version } },
  'the lowest and the highest port': { families: ['ipv4', 'ipv6'], haproxy: { version, port: 1024 }, port: 65534 },
  'the highest and the lowest port': { families: ['ipv4', 'ipv6'], haproxy: { version, port: 65535 }, port: 1 },
  'fifty servers': { families: ['ipv4', 'ipv6'], haproxy: { version }, servers: names(50) },
  'a lone server': { families: ['ipv4'], haproxy: { version }, servers: ['one'] },
  'names as long as they may be, and of digits alone': { families: ['ipv6'], haproxy: { version }, servers: ['a'.repeat(63), '0', '10'] },
};
const files = [
  ...committedFiles((name) => name.endsWith(`/${configPath}`)).map(({ name, content }) => [name, content] as const),
  ...Object.entries(wishes).flatMap(([title, wish]) => {
    const plane = furtherControlPlane(title, wish);
    return plane.cluster.servers.slice(0, 3).map(({ name }) => [`${title}: ${name.slice(0, 20)}`, plane.file(name, configPath)] as const);
  }),
];

eachRun(haproxy, (run) => {
  const folder = mkdtempSync(join(tmpdir(), 'keelson-haproxy-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What haproxy says of a configuration; a warning counts as a failure. */
  async function verdict(content: string) {
    const path = join(folder, 'haproxy.cfg');
    writeFileSync(path, content);
    return ended(run.programs.haproxy.path, ['-c', '-dW', '-f', path]);
  }

  test.each(files)('haproxy finds nothing: %s', async (_, content) => {
    looked(run, 'configurations', 1);
    const { status, stdout, stderr } = await verdict(content);
    expect({ status, said: stderr.trim() }).toEqual({ status: 0, said: '' });
    expect(stdout).toContain('Configuration file is valid');
  });

  // What a silent verdict is worth.
  test.each([
    ['two servers of one name', (text: string) => text.replace(/( {4}server .*\n)/, '$1$1')],
    ['a limit that is missing', (text: string) => text.replace(/ {4}timeout client 35s\n/, '')],
    ['certificates that nobody can check', (text: string) => text.replace(' verify none', '')],
    ['a word that it does not know', (text: string) => text.replace('balance leastconn', 'balance fairly')],
  ])('haproxy speaks of %s', async (_, broken) => {
    const [, content] = files[0] as (typeof files)[number];
    expect(broken(content)).not.toBe(content);
    const { status, stderr } = await verdict(broken(content));
    expect(status).not.toBe(0);
    expect(stderr).not.toBe('');
  });
});
