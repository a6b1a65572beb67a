import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Chart } from 'cdk8s';
import { kubeObject } from '../../src/constructs/kube-object';
import { manifestsOf } from '../../src/manifest';

test('writes apiVersion, kind and what it was given', () => {
  const [service] = manifestsOf((app) => {
    const chart = new Chart(app, 'chart');
    kubeObject(chart, 'Service', { metadata: { name: 'web', namespace: 'default' }, spec: { clusterIP: 'None', ports: [{ port: 80 }] } });
    return chart;
  });
  expect(service).toEqual({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'web', namespace: 'default' },
    spec: { clusterIP: 'None', ports: [{ port: 80 }] },
  });
});

// The generated typings spell some API fields in camel case; their own code says which.
test('knows every field of its kinds that the typings rename', () => {
  const root = resolve(__dirname, '../..');
  const generated = readFileSync(`${root}/node_modules/cdk8s-plus-28/lib/imports/k8s.js`, 'utf8');
  const own = readFileSync(`${root}/src/constructs/kube-object.ts`, 'utf8');
  const renamed = [...generated.matchAll(/^\s+'([A-Za-z]+)': .*\bobj\.([A-Za-z]+)/gm)].filter(([, api, typed]) => api !== typed);
  expect(renamed.length).toBeGreaterThan(20);
  // Fields of volumes, storage and schemas that no add-on writes.
  const unused =
    /^(ref|schema|datasetUuid|diskUri|downwardApi|externalId|nodeId|pdId|podCidRs|providerId|scaleIo|storagePolicyId|targetWwNs|volumeId|targetCpuUtilizationPercentage)$/;
  const missing = renamed.filter(([, api, typed]) => !unused.test(typed as string) && !own.includes(`${typed}: '${api}'`));
  expect(missing.map(([, api, typed]) => `${typed}: '${api}'`)).toEqual([]);
});
