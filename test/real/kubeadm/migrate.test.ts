import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { isMap } from '../../../src/merge';
import { atLeast } from '../../../src/version';
import { stringifyAll } from '../../../src/yaml';
import { ended } from '../command-output';
import { inTurns } from '../in-turns';
import { eachRun, looked } from '../suite';
import { type Config, configsOf, filled, minorOf, raisedClusters, variedClusters } from './configs';
import type { Loose } from './faults';
import { kubeadm } from './part';

const scratch = mkdtempSync(join(tmpdir(), 'keelson-migrate-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The newest release whose kubeadm is told in v1beta3. */
const before = 'v1.30.14';

const documentsOf = (text: string): Loose[] => parseAllDocuments(text).map((document) => document.toJS());
const isOfKubeadm = ({ apiVersion }: Loose) => String(apiVersion).startsWith('kubeadm.k8s.io/');

/** All that was written and is not there any more, by path. Items of lists are looked for at their place. */
function lost(written: unknown, kept: unknown, path = ''): string[] {
  if (Array.isArray(written)) {
    const there = Array.isArray(kept) ? kept : [];
    return there.length > written.length
      ? [`${path} has grown`]
      : written.flatMap((item, index) => lost(item, there[index], `${path}[${index}]`));
  }
  if (isMap(written))
    return Object.entries(written).flatMap(([key, value]) => lost(value, isMap(kept) ? kept[key] : undefined, `${path}.${key}`));
  return written === kept ? [] : [path];
}

eachRun(kubeadm, (run) => {
  const { path: program, version } = run.programs.kubeadm;
  const release = `v${version}`;
  const minor = minorOf(version);
  let count = 0;

  async function migrated(text: string): Promise<Loose[]> {
    const path = join(scratch, `${++count}.yaml`);
    writeFileSync(path, text);
    const { status, stdout, stderr } = await ended(program, ['config', 'migrate', '--old-config', path], { seconds: 60 });
    if (status !== 0) throw new Error(stderr);
    return documentsOf(stdout);
  }

  const pairs = (configs: (of: string) => readonly Config[]) => {
    const [old, current] = [configs(before), configs(release)];
    if (old.length !== current.length) throw new Error('the versions have different nodes');
    return current.map((config, index) => ({ name: config.name, old: old[index]?.text ?? '', current: config.text }));
  };
  // A map cannot repeat an argument, so v1beta3 joins what v1beta4 tells apart: those arguments are looked at by validation alone.
  const varied = (of: string) =>
    variedClusters(of)
      .filter(({ name }) => !name.startsWith('repeated arguments') && !name.startsWith('feature gates'))
      .flatMap(configsOf);
  const all = [...pairs((of) => raisedClusters(of).flatMap(({ configs }) => configs)), ...pairs(varied)];

  /** Tells the v1beta3 of another minor to this kubeadm, which takes its own release and that of the minor before. */
  const inThisRelease = (text: string) => {
    const documents = documentsOf(text);
    for (const document of documents) if (document.kubernetesVersion !== undefined) document.kubernetesVersion = release;
    return stringifyAll(documents);
  };

  test('keeps all that is written', async () => {
    await inTurns(all, async ({ name, current }) => {
      const text = await filled(current);
      const written = documentsOf(text).filter(isOfKubeadm);
      const kept = await migrated(text);
      for (const document of written) {
        const same = kept.find(({ kind }) => kind === document.kind);
        expect({ name, kind: document.kind, lost: lost(document, same) }).toEqual({ name, kind: document.kind, lost: [] });
        looked(run, 'documents migrated', 1);
      }
    });
  });

  // v1beta4 came with 1.31; before, kubeadm writes v1beta3.
  (atLeast(minor, '1.31') ? test : test.skip)('makes the v1beta4 of a cluster of its v1beta3', async () => {
    await inTurns(all, async ({ name, old, current }) => {
      const [from, to] = [await migrated(inThisRelease(await filled(old))), await migrated(await filled(current))];
      // Where nobody joins, kubeadm makes a token that is another each time.
      const isMade = !current.includes('bootstrapTokens');
      expect({ name, documents: from.map((one) => plain(one, isMade)) }).toEqual({ name, documents: to.map((one) => plain(one, isMade)) });
      looked(run, 'migrations compared', 1);
    });
  });
});

/**
 * What differs between the two whatever is written. `migrate` takes the wait for the API server from a field that v1beta4 does not have, and so makes
 * it 0s of every v1beta4; only v1beta4 can say that there is no kube-proxy.
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.4/cmd/kubeadm/app/util/config/common.go (defaultMigrateMutators)
 */
function plain(document: Loose, isTokenMade: boolean): Loose {
  const { timeouts, proxy, ...rest } = document;
  if (isTokenMade) delete rest.bootstrapTokens;
  const { controlPlaneComponentHealthCheck, ...others } = timeouts ?? {};
  return { ...rest, timeouts: others };
}
