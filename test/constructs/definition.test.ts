import { Chart, JsonPatch } from 'cdk8s';
import { Definition } from '../../src/constructs/definition';
import { type Manifest, manifestsOf } from '../../src/manifest';
import { readFacts } from '../facts';

const { items } = readFacts('crds', 'apisix-1.7') as { items: readonly [Manifest, ...Manifest[]] };

function made(change: (definition: Definition) => void = () => {}): Manifest | undefined {
  return manifestsOf((app) => {
    const chart = new Chart(app, 'chart', { labels: { app: 'apisix' } });
    change(new Definition(chart, items[0]));
    return chart;
  })[0];
}

test('is the definition as it was read, with the labels of its chart', () => {
  expect(made()).toEqual({ ...items[0], metadata: { ...items[0].metadata, labels: { app: 'apisix' } } });
});

test('takes further labels', () => {
  expect(made((definition) => definition.metadata.addLabel('team', 'net'))?.metadata.labels).toEqual({ app: 'apisix', team: 'net' });
});

test('refuses a patch that it would not carry out', () => {
  expect(() =>
    made((definition) => (definition as { addJsonPatch(...ops: JsonPatch[]): void }).addJsonPatch(JsonPatch.remove('/spec'))),
  ).toThrow(/is a definition/);
});
