import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { check } from '../../../src/check';
import { featureGatesOf } from '../../../src/invariants/kubeadm-feature-gate-known';
import { isMap } from '../../../src/merge';
import { readSpec } from '../../../src/spec';
import { stringifyAll } from '../../../src/yaml';
import { readFacts } from '../../facts';
import { kubeadmOf } from '../../host-files/control-plane';
import { ended } from '../command-output';
import { inTurns } from '../in-turns';
import { eachRun, isMain, looked } from '../suite';
import { type Config, committedConfigs, configsOf, filled, minorOf, onKubeadm, raisedClusters, variedClusters } from './configs';
import { faults, type Loose } from './faults';
import { kubeadm } from './part';

const scratch = mkdtempSync(join(tmpdir(), 'keelson-kubeadm-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Every feature gate of any minor. */
const gates = [...new Set(['1.25', '1.27', '1.29', '1.31', '1.33', '1.36'].flatMap(featureGatesOf))];

eachRun(kubeadm, (run) => {
  const { path: program, version } = run.programs.kubeadm;
  const release = `v${version}`;
  const minor = minorOf(version);
  let count = 0;

  async function validated(text: string) {
    const path = join(scratch, `${++count}.yaml`);
    writeFileSync(path, text);
    const { status, stdout, stderr } = await ended(program, ['config', 'validate', '--config', path], { seconds: 60 });
    return { status, said: stderr.trim(), stdout: stdout.trim() };
  }

  async function taken(configs: readonly Config[]) {
    await inTurns(configs, async ({ name, text }) => {
      const given = await filled(text);
      expect({ name, ...(await validated(given)) }).toEqual({ name, status: 0, said: '', stdout: 'ok' });
      looked(run, 'configurations', 1);
      looked(run, 'documents', parseAllDocuments(given).length);
    });
  }

  // Which minors are committed depends on the clusters; what the clusters are in this minor is looked at below in any case.
  test('takes what is committed for its minor', () => taken(committedConfigs(minor)));

  test('takes what the committed clusters are in its release', () => taken(raisedClusters(release).flatMap(({ configs }) => configs)));

  test.each(variedClusters(release).map((varied) => [varied.name, varied] as const))('takes %s', (_, varied) => taken(configsOf(varied)));

  test('knows the feature gates that the check lets pass, and no other', async () => {
    const { stdout } = await ended(program, ['init', '--help']);
    const listed = [...stdout.matchAll(/^[^\n]*?\b([A-Z]\w+)=true\|false/gm)].map(([, name]) => name as string);
    expect(listed.sort()).toEqual([...featureGatesOf(minor)].sort());
    for (const gate of gates) {
      const [config] = configsOf({ name: gate, cluster: kubeadmOf({ version: release, featureGates: { [gate]: true } }) });
      const { status } = await validated(await filled(config?.text ?? ''));
      expect({ gate, taken: status === 0 }).toEqual({ gate, taken: featureGatesOf(minor).includes(gate) });
      looked(run, 'feature gates', 1);
    }
  });

  describe('what kubeadm refuses the check refuses', () => {
    const [sound] = configsOf({ name: 'sound', cluster: kubeadmOf({ version: release }) });
    const [, join_] = configsOf({ name: 'sound', cluster: kubeadmOf({ version: release }) });
    const [base] = onKubeadm;

    /** What the check says of a committed cluster with a change to it. */
    const rulesOf = (change: (file: Loose) => void): readonly string[] => {
      const file = JSON.parse(JSON.stringify(base)) as Loose;
      file.distribution.kubeadm = { ...(isMap(file.distribution.kubeadm) ? file.distribution.kubeadm : {}), version: release };
      const before = check(readSpec(JSON.parse(JSON.stringify(file))), readFacts).findings;
      change(file);
      const known = new Set(before.map(({ rule, problem }) => `${rule} ${problem}`));
      return check(readSpec(file), readFacts)
        .findings.filter(({ severity, rule, problem }) => severity === 'error' && !known.has(`${rule} ${problem}`))
        .map(({ rule }) => rule);
    };

    test.each(faults)('$name', async ({ kind, break: breakIt, write, rules }) => {
      const text = await filled((kind === 'JoinConfiguration' ? join_ : sound)?.text ?? '');
      const documents = parseAllDocuments(text).map((document) => document.toJS() as Loose);
      expect((await validated(stringifyAll(documents))).status).toBe(0);
      const broken = documents.find((document) => document.kind === kind);
      breakIt(broken);
      const { status, said } = await validated(stringifyAll(documents));
      // 1 is what could not be read, and up to 1.33 3 what was found to be wrong.
      expect({ refused: status === 1 || status === 3, said: said !== '' }).toEqual({ refused: true, said: true });
      const found = rulesOf(write);
      expect(rules.some((rule) => found.includes(rule)) ? [] : found).toEqual([]);
      looked(run, 'faults', 1);
    });
  });

  test('fills in digits that stay text', async () => {
    const [config] = configsOf({ name: 'sound', cluster: kubeadmOf({ version: release }) });
    const text = await filled(config?.text ?? '');
    expect((await validated(text)).status).toBe(0);
    expect((await validated(text.replace(/"(\d{64})"/, '$1'))).said).toContain('certificateKey');
    if (isMain(run)) looked(run, 'secrets', 2);
  });
});
