import { ApiObject, Chart } from 'cdk8s';
import { canonical, identityOf, manifestsOf } from '../src/manifest';

function chartOf(build: (chart: Chart) => void) {
  return manifestsOf((app) => {
    const chart = new Chart(app, 'chart');
    build(chart);
    return chart;
  });
}

const object = (chart: Chart, name: string) => new ApiObject(chart, name, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name } });
const names = (build: (chart: Chart) => void) => chartOf(build).map(({ metadata }) => metadata.name);

test('objects come in the order of their declaration', () => {
  expect(
    names((chart) => {
      for (const name of ['b', 'a', 'c']) object(chart, name);
    }),
  ).toEqual(['b', 'a', 'c']);
});

test('an object comes after those that it depends on', () => {
  expect(
    names((chart) => {
      const [a, b, c] = ['a', 'b', 'c'].map((name) => object(chart, name)) as [ApiObject, ApiObject, ApiObject];
      a.addDependency(c);
      c.addDependency(b);
    }),
  ).toEqual(['b', 'c', 'a']);
});

test('a dependency cycle is refused', () => {
  expect(() =>
    names((chart) => {
      const [a, b] = ['a', 'b'].map((name) => object(chart, name)) as [ApiObject, ApiObject];
      a.addDependency(b);
      b.addDependency(a);
    }),
  ).toThrow(/cycle/);
});

test('a long chain of dependencies does not overflow the stack', () => {
  const count = 5000;
  const order = names((chart) => {
    const all = Array.from({ length: count }, (_, i) => object(chart, `n${i}`));
    for (const [i, next] of all.slice(1).entries()) all[i]?.addDependency(next);
  });
  expect(order[0]).toBe(`n${count - 1}`);
  expect(order).toHaveLength(count);
});

test('what validation finds is an error', () => {
  expect(() => chartOf((chart) => chart.node.addValidation({ validate: () => ['no good'] }))).toThrow(/no good/);
});

test('an object is itself whatever its version', () => {
  const of = (apiVersion: string) => identityOf({ apiVersion, kind: 'Ingress', metadata: { name: 'a', namespace: 'b' } });
  expect(of('networking.k8s.io/v1')).toBe('networking.k8s.io/Ingress b/a');
  expect(of('networking.k8s.io/v1beta1')).toBe(of('networking.k8s.io/v1'));
  expect(of('extensions/v1beta1')).not.toBe(of('networking.k8s.io/v1'));
});

test('keys come as people expect, then alphabetically, at every depth', () => {
  const sorted = canonical({
    spec: { b: 1, a: [{ value: 1, name: 'x' }] },
    metadata: { labels: {}, name: 'n' },
    kind: 'K',
    apiVersion: 'v1',
  });
  expect(JSON.stringify(sorted)).toBe(
    '{"apiVersion":"v1","kind":"K","metadata":{"name":"n","labels":{}},"spec":{"a":[{"name":"x","value":1}],"b":1}}',
  );
});
