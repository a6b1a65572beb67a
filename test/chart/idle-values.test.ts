import { readChart, valueKeys } from '../../src/chart/chart-facts';
import { idleValues } from '../../src/chart/idle-values';
import { merge } from '../../src/merge';
import { argoCd } from '../chart-idle-values/argo-cd';
import { cilium } from '../chart-idle-values/cilium';
import { flux2 } from '../chart-idle-values/flux2';
import { metallb } from '../chart-idle-values/metallb';
import type { SeenValues } from '../chart-idle-values/seen-values';
import { tigeraOperator } from '../chart-idle-values/tigera-operator';
import { readFacts } from '../facts';

/*
 * The tables say what was seen: each chart, from the repository that publishes it, with its subcharts, was rendered by the library of
 * Helm 3.18 for Kubernetes 1.33, with each switch off and each known value below it changed to others of its type, and the objects were
 * compared with those of the switch off alone. Beside the defaults, as many of the other values as the chart took were set or turned off,
 * for a value may count with another alone. Certificates were compared by whom they name and how long they hold.
 */
const seen: readonly SeenValues[] = [argoCd, cilium, flux2, metallb, tigeraOperator];

/** Values that the rule takes for idle because of a switch above them. */
function found(chart: string, version: string, off: string, path: string, value: unknown): readonly string[] {
  const known = readChart(readFacts, chart)?.at(version);
  if (!known) throw new Error(`${chart} ${version} is not known`);
  const written = merge(nested(off, false), nested(path, value));
  return idleValues(known, chart, written, written)
    .filter(({ need }) => need.endsWith('.enabled: true') && path.startsWith(need.slice(0, -'enabled: true'.length)))
    .map(({ at }) => at.join('.'));
}

function nested(path: string, value: unknown): Record<string, unknown> {
  return valueKeys(path).reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) as Record<string, unknown>;
}

test('charts whose values were tried are those of the add-ons', () => {
  const tried = seen.map(({ versions, counting, idle }) => versions.length * (counting.length + idle.length));
  expect(tried.reduce((sum, count) => sum + count)).toBeGreaterThan(1000);
});

test('nothing is said of a chart that was not rendered with its switches off', () => {
  const known = readChart(readFacts, 'apisix')?.at('2.14.0');
  if (!known) throw new Error('apisix 2.14.0 is not known');
  const off = [...known.values].filter(([path, { default: standard }]) => path.endsWith('.enabled') && standard === false);
  const written = off.map(([path]) => nested(path.replace(/enabled$/, 'written'), 'x')).reduce((all, one) => merge(all, one));
  expect(off.length).toBeGreaterThan(3);
  expect(idleValues(known, 'apisix', written, written)).toEqual([]);
});

describe.each(seen.map((each) => [each.chart, each] as const))('%s', (chart, { versions, counting, idle }) => {
  const named = (text: string | undefined) => (text === undefined ? versions : text.split(', '));

  test('what counts below a switch that is off is not taken for idle', () => {
    const wrong = counting.flatMap(([off, path, value, text]) =>
      named(text).flatMap((version) => found(chart, version, off, path, value).map((at) => `${version} ${off}: ${at}`)),
    );
    expect(wrong).toEqual([]);
  });

  test('what does nothing below a switch that is off is found', () => {
    const missed = idle.flatMap(([off, path, value, text]) =>
      named(text)
        .filter((version) => found(chart, version, off, path, value).length === 0)
        .map((version) => `${version} ${off}: ${path}`),
    );
    expect(missed).toEqual([]);
  });
});
