import { refusingCharts } from '../src/chart-refusals';
import { refusals } from '../src/refused-values';
import { atLeast } from '../src/version';
import { apisix } from './chart-refusals/apisix';
import { argoCd } from './chart-refusals/argo-cd';
import { cilium } from './chart-refusals/cilium';
import { metallb } from './chart-refusals/metallb';
import type { SeenChart } from './chart-refusals/seen-chart';
import { tigeraOperator } from './chart-refusals/tigera-operator';

/*
 * The tables say what was seen: each chart, from the repository that publishes it, was rendered by Helm 3.18 as `helm template` does it, for
 * Kubernetes 1.33 and the namespace kube-system, and either came out or failed. Certificates of Cilium were made by a CronJob where
 * the values do not say how, as the chart would make new keys at every render.
 */
const seen: readonly SeenChart[] = [apisix, argoCd, cilium, metallb, tigeraOperator];

/** Those of the versions that a text such as `1.15.8–1.15.19, 1.16.2` names. */
function versionsIn(versions: readonly string[], text = ''): readonly string[] {
  const rows = text.split(', ').filter(Boolean);
  return versions.filter((version) =>
    rows.some((row) => {
      const [from = '', to = from] = row.split('–');
      return atLeast(version, from) && atLeast(to, version);
    }),
  );
}

test('every chart that refuses anything was rendered', () => {
  expect(seen.map(({ chart }) => chart)).toEqual(refusingCharts.map(({ name }) => name));
  const verdicts = seen.map(({ versions, cases }) => versions.length * cases.length).reduce((sum, count) => sum + count);
  expect(verdicts).toBeGreaterThan(14_000);
});

describe.each(seen.map((each) => [each.chart, each] as const))('%s', (chart, { versions, cases }) => {
  test.each(cases.map(([story, values, refused, typed]) => ({ story, values, refused, typed })))('$story', ({ values, refused, typed }) => {
    const asked = versions.filter((version) => !versionsIn(versions, typed).includes(version));
    const found = asked.filter((version) => refusals({ chart, version, namespace: 'kube-system' }, { ...values }).length > 0);
    expect(asked.length).toBeGreaterThan(0);
    expect(found).toEqual(versionsIn(versions, refused));
  });
});

test('each refusal was seen once at least, and says what it looks at', () => {
  const met = new Set(
    seen.flatMap(({ chart, versions, cases }) =>
      cases.flatMap(([, values]) =>
        versions.flatMap((version) => refusals({ chart, version, namespace: 'kube-system' }, { ...values }).map(({ reason }) => reason)),
      ),
    ),
  );
  const all = refusingCharts.flatMap((chart) => chart.refusals);
  expect(all.map(({ reason }) => reason).filter((reason) => !met.has(reason))).toEqual([]);
  for (const { about, reason } of all) expect(about.some((path) => reason.includes(path.split('.')[0] as string))).toBe(true);
});

test('versions that nobody looked at are not judged', () => {
  const release = { chart: 'cilium', namespace: 'kube-system' };
  expect(refusals({ ...release, version: '1.11.20' }, { kubeProxyReplacement: 'yes' })).toEqual([]);
  expect(refusals({ ...release, version: '1.12.19' }, { kubeProxyReplacement: 'yes' })).toHaveLength(1);
  expect(refusals({ ...release, version: '>=1' }, { kubeProxyReplacement: 'yes' })).toEqual([]);
});
