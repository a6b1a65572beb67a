import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as clusters from '../../../clusters';
import { releasesOf, valuesOf } from '../../../src/manifest-releases';
import { readDocuments } from '../../../src/manifest-text';
import type { Rendering } from '../../../src/render';
import type { WrittenObject } from '../../../src/schema/object-faults';
import { quote } from '../../../src/shell';
import { dig } from '../../../src/workload';
import { stringify } from '../../../src/yaml';
import { rendered, single } from '../../built';
import { ended } from '../command-output';
import { committedFiles } from '../committed';
import { eachRun, isMain, looked } from '../suite';
import { contraryDefaults, type Given, inTurn, jobsOf, overlaid, renderedBy, type Values } from './chart';
import { argoGiven, sampledApplications, sampledCharts } from './generated';
import { helm } from './part';

/** A release of the model: where it is, and the values that Keelson takes it to have. */
interface Modelled {
  readonly where: string;
  readonly values: Values;
  readonly chart: WrittenObject;
  readonly config: WrittenObject | null;
}

const all = Object.values(clusters) as readonly { readonly name: string }[];

function releasesIn({ manifests }: Rendering, cluster: string): readonly Modelled[] {
  return releasesOf([...manifests.values()].flat())
    .filter(({ owner }) => owner.kind === 'HelmChart')
    .map((release) => ({
      where: `${cluster} ${release.namespace}/${release.name}`,
      values: valuesOf(release),
      chart: release.owner,
      config: release.objects[1] ?? null,
    }));
}

const renderings = all.map((file): readonly [string, Rendering] => [file.name, rendered(file)]);
const modelled = renderings.flatMap(([name, rendering]) => releasesIn(rendering, name));
const valuesAt = new Map(modelled.map(({ where, values }) => [where, values]));

/** Objects of a file. */
const objectsIn = (content: string) => readDocuments(content).map(({ value }) => value as WrittenObject);

eachRun(helm, (run) => {
  /** Holds what helm gives a chart against the values of the model, without defaults and over others. */
  async function expectValues(where: string, given: Given, values: Values): Promise<void> {
    expect([where, await renderedBy(run, given)]).toEqual([where, { values }]);
    const defaults = contraryDefaults(values);
    expect([where, await renderedBy(run, { ...given, defaults })]).toEqual([where, { values: overlaid(defaults, values) }]);
    looked(run, 'renderings', 2);
  }

  test('every HelmChart of every cluster gives its chart the values of the model, by the job of the helm-controller', async () => {
    expect(modelled.length).toBeGreaterThan(10);
    const jobs = await jobsOf(run, modelled);
    await inTurn([...modelled.entries()], ([index, { where, values }]) => expectValues(where, jobs[index] as Given, values));
    looked(run, 'HelmCharts', modelled.length);
  });

  test('every HelmChart that is committed gives the same values', async () => {
    const files = committedFiles((name) => /\/k3s-manifests\/.*\.yaml$/.test(name));
    const charts = files.flatMap(({ name, content }) =>
      objectsIn(content)
        .filter(({ kind }) => kind === 'HelmChart')
        .map((chart) => ({ cluster: name.split('/')[0], chart, config: null })),
    );
    expect(charts.length).toBeGreaterThan(0);
    const jobs = await jobsOf(run, charts);
    await inTurn([...charts.entries()], async ([index, { cluster, chart }]) => {
      const where = `${cluster} ${dig(chart.spec, 'targetNamespace') ?? dig(chart, 'metadata', 'namespace')}/${dig(chart, 'metadata', 'name')}`;
      await expectValues(where, jobs[index] as Given, valuesAt.get(where) as Values);
    });
    looked(run, 'committed HelmCharts', charts.length);
  });

  describe('other deliveries carry the same values', () => {
    const repository = 'https://git.example/fleet.git';
    const delivered = (delivery: 'argo-cd' | 'flux') =>
      all.map((file): readonly [string, Rendering] => [file.name, rendered({ ...file, deliveries: { [delivery]: { repository } } })]);
    const filesOf = ([cluster, { files }]: readonly [string, Rendering], folder: string) =>
      [...files]
        .filter(([path]) => path.startsWith(`${folder}/`) && path.endsWith('.yaml'))
        .flatMap(([, { content }]) => objectsIn(content).map((object) => ({ cluster, object })));

    test('Flux, by its HelmReleases', async () => {
      const trees = delivered('flux');
      const expected = new Map(
        trees.flatMap(([name, rendering]) => releasesIn(rendering, name)).map(({ where, values }) => [where, values]),
      );
      const releases = trees.flatMap((tree) => filesOf(tree, 'flux')).filter(({ object }) => object.kind === 'HelmRelease');
      expect(releases.length).toBeGreaterThan(0);
      await inTurn(releases, async ({ cluster, object: { spec } }) => {
        const where = `${cluster} ${dig(spec, 'targetNamespace')}/${dig(spec, 'releaseName')}`;
        const values = dig(spec, 'values');
        await expectValues(where, { files: values === undefined ? [] : [JSON.stringify(values)] }, expected.get(where) as Values);
      });
      looked(run, 'HelmReleases', releases.length);
    });

    test('Argo CD, by its Applications', async () => {
      const trees = delivered('argo-cd');
      const expected = new Map(
        trees.flatMap(([name, rendering]) => releasesIn(rendering, name)).map(({ where, values }) => [where, values]),
      );
      const sources = trees
        .flatMap((tree) => filesOf(tree, 'argo-cd'))
        .filter(({ object }) => object.kind === 'Application')
        .flatMap(({ cluster, object: { spec } }) =>
          [dig(spec, 'source'), dig(spec, 'sources')]
            .flat()
            .filter((source) => dig(source, 'helm') !== undefined)
            .map((source) => ({
              where: `${cluster} ${dig(spec, 'destination', 'namespace')}/${dig(source, 'helm', 'releaseName')}`,
              source,
            })),
        );
      expect(sources.length).toBeGreaterThan(0);
      const given = await argoGiven(
        run,
        sources.map(({ source }) => source),
      );
      await inTurn([...sources.entries()], async ([index, { where }]) =>
        expectValues(where, given[index] as Given, expected.get(where) as Values),
      );
      looked(run, 'sources of Applications', sources.length);
    });

    test('both, of values that are hard to carry', async () => {
      const values = { a: 'x\x7f', b: { c: null, 'd\u2028': ['\x85', '\ufffe'] }, e: '\tf\ng' };
      const chart = {
        apiVersion: 'helm.cattle.io/v1',
        kind: 'HelmChart',
        metadata: { name: 'web', namespace: 'kube-system' },
        spec: { repo: 'https://charts.example', chart: 'web', version: '1.2.3', valuesContent: stringify(values) },
      };
      for (const delivery of ['argo-cd', 'flux'] as const) {
        const file = { ...single, addons: { manifests: { objects: [chart] } }, deliveries: { [delivery]: { repository } } };
        const objects = filesOf(['test', rendered(file)], delivery).map(({ object }) => object);
        const carriers = objects.filter(({ kind }) => kind === (delivery === 'flux' ? 'HelmRelease' : 'Application'));
        const sources = carriers
          .flatMap(({ spec }) => [dig(spec, 'source'), dig(spec, 'sources')].flat())
          .filter((source) => dig(source, 'helm') !== undefined);
        const given = delivery === 'flux' ? [{ files: [stringify(dig(carriers[0]?.spec, 'values'))] }] : await argoGiven(run, sources);
        expect(given).toHaveLength(1);
        await expectValues(delivery, given[0] as Given, values);
      }
    });

    test('kubeadm, by the arguments that bootstrap.sh gives to helm', async () => {
      const scripts = committedFiles((name) => name.endsWith('/bootstrap/bootstrap.sh'));
      const calls: { readonly where: string; readonly given: Given }[] = [];
      for (const { name, path, content } of scripts) {
        const [releaseFunction] = /^release\(\) \{$[\s\S]*?^\}$/m.exec(content) ?? [];
        for (const [line] of content.matchAll(/^ *release '.*$/gm)) {
          const [release = '', namespace, ...rest] = await argumentsOf(releaseFunction ?? '', line.trim(), dirname(path));
          calls.push({
            where: `${name.split('/')[0]} ${namespace}/${release}`,
            given: { files: rest.map((values) => readFileSync(values, 'utf8')) },
          });
        }
      }
      expect(calls.length).toBeGreaterThan(0);
      await inTurn(calls, async ({ where, given }) => expectValues(where, given, valuesAt.get(where) as Values));
      looked(run, 'calls of helm in bootstrap.sh', calls.length);
    });
  });

  describe('generated', () => {
    const count = isMain(run) ? 250 : 1000;

    test('any HelmChart with any HelmChartConfig and settings gives the values of the model, or both refuse it', async () => {
      const cases = sampledCharts(count);
      const jobs = await jobsOf(run, cases);
      const found = await inTurn(jobs, (job) => renderedBy(run, job));
      const expected = cases.map(({ chart, config }) => {
        const [release] = releasesOf(config === null ? [chart] : [chart, config]);
        if (!release) throw new Error('no release');
        return release.parts().some(({ malformed }) => malformed) ? { refused: expect.any(String) } : { values: valuesOf(release) };
      });
      looked(run, 'generated HelmCharts', cases.length);
      looked(run, 'generated HelmCharts that helm refuses', found.filter((one) => 'refused' in one).length);
      expect(found.map((one, index) => [cases[index], jobs[index], one])).toEqual(
        expected.map((one, index) => [cases[index], jobs[index], one]),
      );
    });

    test('any source of an Application gives the values of the model, or both refuse it', async () => {
      const cases = sampledApplications(count);
      const given = await argoGiven(
        run,
        cases.map((application) => dig(application.spec, 'source')),
      );
      const found = await inTurn(given, (one) => renderedBy(run, one));
      const expected = cases.map((application) => {
        const [release] = releasesOf([application]);
        if (!release) throw new Error('no release');
        return release.parts().some(({ malformed }) => malformed) ? { refused: expect.any(String) } : { values: valuesOf(release) };
      });
      looked(run, 'generated Applications', cases.length);
      expect(found.map((one, index) => [given[index], one])).toEqual(expected.map((one, index) => [given[index], one]));
    });

    test('of structured values a HelmChart loses what the model says, and nothing else', async () => {
      const unit = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((char) => !/[\ud800-\udfff]/.test(char));
      const chartOf = (values: Values): WrittenObject => ({
        apiVersion: 'helm.cattle.io/v1',
        kind: 'HelmChart',
        metadata: { name: 'web', namespace: 'kube-system' },
        spec: { chart: 'web', values },
      });
      const isTold = (values: Values) =>
        releasesOf([chartOf(values)]).some((release) => release.parts().some(({ malformed }) => malformed));
      const texts = unit.map((char) => `x${char}y`);
      const told = [...texts.filter((text) => isTold({ text })).map((text): Values => ({ text, [text]: 1 })), { '<<': { a: 1 } }];
      const others = texts.filter((text) => !isTold({ text }));
      const kept: Values = { texts: others, keys: Object.fromEntries(others.map((text) => [text, 1])) };
      const jobs = await jobsOf(
        run,
        [...told, kept].map((values) => ({ chart: chartOf(values), config: null })),
      );
      const found = await inTurn(jobs, (job) => renderedBy(run, job));
      expect(found.pop()).toEqual({ values: kept });
      for (const [index, values] of told.entries()) expect([values, found[index]]).not.toEqual([values, { values }]);
      expect(told.every(isTold)).toBe(true);
      looked(run, 'characters in structured values', unit.length);
    });

    test('null takes defaults of the chart away, from wherever it comes', async () => {
      const cases = sampledCharts(count / 5).filter(({ chart }) => /null/i.test(JSON.stringify(chart.spec)));
      const jobs = await jobsOf(run, cases);
      const values = cases.map(({ chart, config }) => {
        const [release] = releasesOf(config === null ? [chart] : [chart, config]);
        return release && !release.parts().some(({ malformed }) => malformed) ? valuesOf(release) : undefined;
      });
      const sound = [...values.entries()].flatMap(([index, own]) => (own ? [{ own, job: jobs[index] as Given }] : []));
      expect(sound.length).toBeGreaterThan(5);
      await inTurn(sound, async ({ own, job }) => {
        const defaults = contraryDefaults(own);
        expect(await renderedBy(run, { ...job, defaults })).toEqual({ values: overlaid(defaults, own) });
      });
      looked(run, 'charts with null over defaults', sound.length);
    });
  });
});

/** Runs a call of a script's function with a helm that only says its arguments. @returns release, namespace, and the values files */
async function argumentsOf(definition: string, call: string, here: string): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'keelson-'));
  try {
    const helm = join(folder, 'helm');
    writeFileSync(helm, '#!/bin/sh\nprintf \'%s\\n\' "$@"\n', { mode: 0o755 });
    const script = `charts=\ndry_run=no\nhere=${quote(here)}\nhelm=${quote(helm)}\n${definition}\n${call}\n`;
    const { stdout, stderr } = await ended('/bin/sh', ['-eu', '-c', script], { seconds: 30 });
    const args = stdout.split('\n');
    if (args[0] !== 'upgrade' || args[1] !== '--install') throw new Error(`no call of helm: ${stdout}${stderr}`);
    const after = (option: string) => args.flatMap((argument, index) => (argument === option ? [args[index + 1] as string] : []));
    if (args.some((argument) => argument.startsWith('--set'))) throw new Error(`settings are not looked at: ${stdout}`);
    return [args[2] as string, after('--namespace')[0] as string, ...after('--values')];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
