import { check } from '../src/check';
import type { Manifest } from '../src/manifest';
import { readSpec } from '../src/spec';
import { readFacts } from './facts';
import { broken, examine, type Loose, named } from './invariants/examine';
import { sound } from './invariants/sound';

const helm = (kind: string, name: string, spec: object): Manifest => ({
  apiVersion: 'helm.cattle.io/v1',
  kind,
  metadata: { name, namespace: 'kube-system' },
  spec,
});
const patched = (path: string, value: unknown) => ({
  patches: [{ target: { kind: 'HelmChart', name: 'cilium' }, ops: [{ op: 'add', path, value }] }],
});

/** What is found of charts and their values once the file of a sound cluster is changed, and was not before. */
function found(change: (file: Loose) => void, facts = readFacts): readonly string[] {
  const before = new Set(examine(sound.single).map(named));
  return check(readSpec(broken(sound.single, change)), facts)
    .findings.filter((finding) => finding.rule.startsWith('chart-value-') && !before.has(named(finding)))
    .map((finding) => `${finding.severity} ${named(finding)}`);
}

// 1.14.0 of the chart brought routingMode, tunnelProtocol, l2announcements and k8sClientRateLimit, and took true for kubeProxyReplacement.
test('a patch that chooses another version is where the derived values are amiss', () => {
  const told = found((file) => (file.addons.manifests = patched('/spec/version', '1.13.4')));
  const at = 'addons.manifests.patches[0]';
  expect(told).toEqual([...Array(4).fill(`error chart-value-known ${at}`), `error chart-value-refused ${at}`]);
  expect(found((file) => (file.addons.manifests = patched('/spec/version', '1.19.6')))).toEqual([]);
});

test('a patch of anything else of the release of an add-on changes nothing about its values', () => {
  expect(found((file) => (file.addons.manifests = patched('/spec/backOffLimit', 3)))).toEqual([]);
});

test('what the options of the add-on are told is not told of the patched object again', () => {
  const values = { cgroup: { automount: { enabled: false } }, bandwidthManager: { bbr: true } };
  const [idle, unread] = ['addons.cilium.values.bandwidthManager.bbr', 'addons.cilium.values.cgroup.automount'];
  const waivers = [{ rule: 'chart-value-known', at: unread, reason: 'left by a copy' }];
  // While an error stands nothing is rendered that could be looked at.
  const ofBoth = (file: Loose) => {
    file.addons.cilium.values = values;
    file.addons.manifests = patched('/spec/values', values);
  };
  expect(found(ofBoth)).toEqual([`warning chart-value-idle ${idle}`, `error chart-value-known ${unread}`]);
  expect(found((file) => ofBoth(Object.assign(file, { waivers })))).toEqual([`warning chart-value-idle ${idle}`]);
  const ofPatch = (file: Loose) => (file.addons.manifests = patched('/spec/values', values));
  expect(found(ofPatch)).toEqual([
    'error chart-value-known addons.manifests.patches[0]',
    'warning chart-value-idle addons.manifests.patches[0]',
  ]);
});

test('a release in a file is told by the file, and one of a chart of the same name is noted', () => {
  const spec = { repo: 'https://kubernetes-sigs.github.io/metrics-server', chart: 'metrics-server', version: '3.13.0' };
  const bad = helm('HelmChart', 'metrics', { ...spec, valuesContent: 'defaultArg: []' });
  const other = helm('HelmChart', 'pools', { repo: 'https://charts.example', chart: 'metallb', version: '0.15.2', valuesContent: 'a: 1' });
  const facts: typeof readFacts = (kind, name) => (kind === 'file' ? [bad] : readFacts(kind, name));
  const told = found((file) => (file.addons.manifests = { files: ['charts.yaml'], objects: [other] }), facts);
  expect(told).toEqual(['error chart-value-known addons.manifests.files[0]', 'note chart-value-known addons.manifests.objects[0].spec']);
});
