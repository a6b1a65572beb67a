import { parse, parseAllDocuments } from 'yaml';
import * as clusters from '../../../clusters';
import { check } from '../../../src/check';
import { readSpec } from '../../../src/spec';
import { atLeast } from '../../../src/version';
import { readFacts } from '../../facts';
import { ended } from '../command-output';
import { committedFiles } from '../committed';
import { inTurns } from '../in-turns';
import { eachRun, isMain, looked } from '../suite';
import { type Carried, carriedBy, kubeVipOf, objectsOf } from './carried-pods';
import { departures, envOf, type Printed } from './departures';
import { environmentOf, ofPod } from './environment';
import { type Asked, generatorArguments, lengthWithoutAddress } from './generator-flags';
import { kubeVip } from './part';
import { mixtures, optionsAt, placements, type Setting, singles } from './settings';

const withKubeVip = Object.values(clusters).filter(({ addons }) => 'kube-vip' in addons);

eachRun(kubeVip, (run) => {
  const { path, version } = run.programs.kubeVip;
  const tag = `v${version}`;
  const seen = new Set<string>();

  /** What the generator prints. */
  async function printed(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Printed> {
    const { stdout, stderr } = await ended(path, args, { env: { HOME: '/nonexistent', ...env }, seconds: 60 });
    const object = parse(stdout) as Printed | null;
    if (object?.kind === undefined) throw new Error(`it prints no object: ${stderr}`);
    return object;
  }

  /** Static pods of several nodes ask for the same. */
  const answers = new Map<string, Promise<Printed>>();
  function asFlagged(asked: Asked): Promise<Printed> {
    const args = generatorArguments(asked);
    const key = JSON.stringify(args);
    const answer = answers.get(key) ?? printed(args);
    answers.set(key, answer);
    return answer;
  }

  /** What it prints, with our departures: each that applies must change something. */
  async function expected(asked: Asked): Promise<Printed> {
    let object = await asFlagged(asked);
    for (const departure of departures) {
      if (!departure.applies(asked)) continue;
      const departed = departure.depart(object, asked);
      if (JSON.stringify(departed) === JSON.stringify(object)) throw new Error(`no longer a departure: ${departure.name}`);
      seen.add(departure.name);
      object = departed;
    }
    return object;
  }

  async function compare(pods: readonly Carried[]): Promise<void> {
    for (const { asked, object } of pods) {
      expect(plain(object)).toEqual(plain(await expected(asked)));
      looked(run, object.kind === 'Pod' ? 'static pods' : 'DaemonSets', 1);
    }
  }

  async function compareAll(settings: readonly Setting[]): Promise<void> {
    const different: Record<string, string> = {};
    await inTurns(settings, async ({ name, file }) => {
      try {
        const { carried } = kubeVipOf(file);
        expect(carried.length).toBeGreaterThan(0);
        await compare(carried);
      } catch (error) {
        different[name] = (error as Error).message;
      }
    });
    expect(Object.entries(different).slice(0, 5)).toEqual([]);
  }

  describe('prints what is committed', () => {
    const files = committedFiles((name) => name.endsWith('.yaml')).filter(({ content }) =>
      content.includes(`image: ghcr.io/kube-vip/kube-vip:${tag}\n`),
    );
    for (const { name, content } of files) {
      test(name, async () => {
        const [folder = '', ...rest] = name.split('/');
        const file = withKubeVip.find((cluster) => cluster.name === folder);
        const objects = objectsOf(content).filter(({ kind }) => kind === 'DaemonSet' || kind === 'Pod');
        expect(objects.length).toBeGreaterThan(0);
        await compare(objects.map((object) => carriedBy(file, object, object.kind === 'Pod' ? rest.join('/') : undefined)));
        looked(run, 'committed files', 1);
      });
    }
  });

  test.each(withKubeVip.map((cluster) => [cluster.name, cluster] as const))('prints the pods of %s', async (_, cluster) => {
    const { 'kube-vip': chosen } = cluster.addons as { 'kube-vip': Record<string, unknown> };
    const known = Object.fromEntries(Object.entries(chosen).filter(([name]) => (optionsAt(tag) as readonly string[]).includes(name)));
    const { carried } = kubeVipOf({ ...cluster, deliveries: {}, addons: { 'kube-vip': { ...known, version: tag } } });
    expect(carried.length).toBeGreaterThan(0);
    await compare(carried);
  });

  test('prints the pods of every way to carry every address', () => compareAll(placements(tag)));

  test('prints the pods of every option', () => compareAll(singles(tag)));

  test('prints the pods of many options at once', () => compareAll(mixtures(tag, isMain(run) ? 100 : 40)));

  test('reads our environment as it reads its flags', async () => {
    const different: Record<string, string> = {};
    const settings = [...placements(tag), ...mixtures(tag, isMain(run) ? 50 : 20)].filter(isReadWhole);
    await inTurns(settings, async ({ name, file }) => {
      const [{ asked, object } = missing()] = kubeVipOf(file).carried;
      const args = generatorArguments(asked);
      const flagged = await printed([...args, `--bgpRouterID=${ofPod['status.podIP']}`]);
      const read = await printed(
        [...args.filter((arg) => plainly.test(arg)), ...(tag === 'v0.8.1' ? ['--cidr=32'] : [])],
        environmentOf(object),
      );
      // It prints peers as the flag states them, and reads those of the variable into what it never prints.
      const taken = departures.filter(({ read, applies }) => read && applies(asked));
      const wanted = envOf(taken.reduce((printedSoFar, { depart }) => depart(printedSoFar, asked), flagged));
      // What is told of no address is printed both ways.
      const told = lengthWithoutAddress(asked).length > 0 ? envOf(read).filter((one) => one.name !== 'vip_cidr') : envOf(read);
      try {
        expect(told).toEqual(wanted.filter((one) => one.name !== 'bgp_peers'));
      } catch (error) {
        different[name] = (error as Error).message;
      }
      looked(run, 'environments read', 1);
    });
    expect(Object.entries(different).slice(0, 5)).toEqual([]);
  });

  test('prints the permissions of ours', async () => {
    const { stdout } = await ended(path, ['manifest', 'rbac', ...(tag === 'v0.8.1' ? ['--cidr=32'] : [])], {
      env: { HOME: '/nonexistent' },
      seconds: 60,
    });
    const { permissions } = kubeVipOf((placements(tag)[0] as Setting).file);
    const [account, ...rest] = parseAllDocuments(stdout).flatMap((document) => document.toJS() ?? []);
    if (atLeast(tag, '0.9.0')) {
      expect([account, ...rest].map(spelt)).toEqual(permissions);
      expect(misspelt.test(JSON.stringify(rest))).toBe(!atLeast(tag, '0.9.2'));
    } else {
      // It prints the ServiceAccount alone, in keys of Go.
      expect(rest).toEqual([]);
      const { typemetaapplyconfiguration: type, objectmetaapplyconfiguration: meta } = account;
      expect({ apiVersion: type.apiversion, kind: type.kind, metadata: { name: meta.name, namespace: meta.namespace } }).toEqual(
        permissions.find(({ kind }) => kind === 'ServiceAccount'),
      );
    }
    looked(run, 'objects of permissions', rest.length + 1);
  });

  test('departures that are named are made', () => {
    const idle = departures.filter(({ name, of = () => true }) => of(tag) !== seen.has(name));
    expect(idle.map(({ name }) => name)).toEqual([]);
    looked(run, 'departures', seen.size);
  });
});

/** Arguments that say what is printed, not what is in it. */
const plainly = /^(manifest|daemonset|pod|--inCluster|--taint|--k8sConfigPath=.*)$/;

/** The verb of v0.9.0 and of v0.9.1 that an API server does not know. */
const misspelt = /(?<="watch",)"end(?:p)?oints"/g;

function spelt(object: unknown): unknown {
  return JSON.parse(JSON.stringify(object).replace(misspelt, '"update"'));
}

/** What our check refuses since the release reads a part of it alone need not be read. */
function isReadWhole({ file }: Setting): boolean {
  return !check(readSpec(file), readFacts).findings.some(({ rule }) => rule === 'kube-vip-env-read-whole');
}

function missing(): never {
  throw new Error('nothing carries kube-vip');
}

/** Fields in one order. */
function plain(object: unknown): unknown {
  return JSON.parse(JSON.stringify(object));
}
