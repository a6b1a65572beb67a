import type { ChartFacts } from '../src/chart/chart-facts';
import { readChart } from '../src/chart/chart-facts';
import { releasesOf } from '../src/manifest-releases';
import { printPath } from '../src/path';
import { isFrom, releaseFaults } from '../src/release-faults';
import { readFacts } from './facts';

const charts = (name: string) => readChart(readFacts, name);

test('charts are known by where they come from, in every form of it', () => {
  const [cilium, metallb] = [charts('cilium') as ChartFacts, charts('metallb') as ChartFacts];
  expect(isFrom(cilium, 'https://helm.cilium.io/')).toBe(true);
  expect(isFrom(cilium, 'oci://quay.io/cilium/charts')).toBe(true);
  expect(isFrom(cilium, undefined)).toBe(true);
  expect(isFrom(metallb, 'https://charts.bitnami.com/bitnami')).toBe(false);
});

/** What is found of a HelmRelease of Cilium, with these values. */
function found(values: object, spec: object = {}, version = '1.17.2'): readonly string[] {
  const origin = {
    apiVersion: 'source.toolkit.fluxcd.io/v1',
    kind: 'HelmRepository',
    metadata: { name: 'cilium', namespace: 'kube-system' },
    spec: { url: 'https://helm.cilium.io' },
  };
  const sourceRef = { kind: 'HelmRepository', name: 'cilium' };
  const release = {
    apiVersion: 'helm.toolkit.fluxcd.io/v2',
    kind: 'HelmRelease',
    metadata: { name: 'cilium', namespace: 'kube-system' },
    spec: { chart: { spec: { chart: 'cilium', version, sourceRef } }, values, ...spec },
  };
  const releases = releasesOf([origin, release]);
  expect(releases).toHaveLength(1);
  return releases.flatMap((one) => releaseFaults(one, charts)).map(({ rule, severity, at }) => `${severity} ${rule} ${printPath(at)}`);
}

// cilium v1.17.2, install/kubernetes/cilium/templates/cilium-configmap.yaml: bbr is read within bandwidthManager.enabled.
const idle = { bandwidthManager: { bbr: true } };

test('what the chart reads in vain is a warning where all values are known and one version is pinned', () => {
  expect(found(idle)).toEqual(['warning chart-value-idle spec.values.bandwidthManager.bbr']);
  expect(found({ bandwidthManager: { bbr: true, enabled: true } })).toEqual([]);
  expect(found(idle, {}, '1.17.x')).toEqual([]);
  expect(found(idle, { valuesFrom: [{ kind: 'ConfigMap', name: 'more' }] })).toEqual([]);
  expect(found({ ...idle, cluster: { name: '${name}' } })).toEqual([]);
});

test('one fault is told once', () => {
  expect(found({ bandwidthManager: { bbrr: true } })).toEqual(['error chart-value-known spec.values.bandwidthManager.bbrr']);
  // Refused by itself, and by the templates.
  expect(found({ tunnel: 'disabled' })).toEqual(['error chart-value-refused spec.values.tunnel']);
  // The relay is refused, and so nothing of it is read.
  const refused = found({ hubble: { enabled: false, relay: { enabled: true } } });
  expect(refused).toHaveLength(1);
  expect(refused[0]).toMatch(/^error chart-value-refused spec\.values\.hubble/);
});
