import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { WrittenChart } from '../src/chart/chart-facts';
import { parseVersion } from '../src/version';
import { checkChart, deltas, printChart, type ReadVersion, wholeVersions, withoutPlainMaps, writeValue } from './chart/chart-document';
import { readChartFiles } from './chart/chart-files';
import { readChart } from './chart/chart-tree';
import { factsOf } from './chart/value-facts';

/** Where each chart is published, and where its versions were read. */
const published: Readonly<Record<string, Pick<WrittenChart, 'repositories' | 'source'>>> = {
  apisix: {
    repositories: ['https://apache.github.io/apisix-helm-chart', 'https://charts.apiseven.com'],
    source: { repository: 'apache/apisix-helm-chart', files: 'tag apisix-VERSION, charts/apisix' },
  },
  'apisix-ingress-controller': {
    repositories: ['https://apache.github.io/apisix-helm-chart', 'https://charts.apiseven.com'],
    source: { repository: 'apache/apisix-helm-chart', files: 'tag apisix-ingress-controller-VERSION, charts/apisix-ingress-controller' },
  },
  'argo-cd': {
    repositories: ['https://argoproj.github.io/argo-helm', 'oci://ghcr.io/argoproj/argo-helm'],
    source: { repository: 'argoproj/argo-helm', files: 'tag argo-cd-VERSION, charts/argo-cd' },
  },
  cilium: {
    repositories: ['https://helm.cilium.io', 'oci://quay.io/cilium/charts'],
    source: { repository: 'cilium/charts', files: 'cilium-VERSION.tgz' },
  },
  flux2: {
    repositories: ['https://fluxcd-community.github.io/helm-charts', 'oci://ghcr.io/fluxcd-community/charts'],
    source: { repository: 'fluxcd-community/helm-charts', files: 'tag flux2-VERSION, charts/flux2' },
  },
  metallb: {
    repositories: ['https://metallb.github.io/metallb'],
    source: { repository: 'metallb/metallb', files: 'tag vVERSION, charts/metallb' },
  },
  'metrics-server': {
    repositories: ['https://kubernetes-sigs.github.io/metrics-server'],
    source: { repository: 'kubernetes-sigs/metrics-server', files: 'tag metrics-server-helm-chart-VERSION, charts/metrics-server' },
  },
  purelb: {
    repositories: ['https://purelb.io/charts', 'oci://ghcr.io/purelb/purelb/charts'],
    source: { repository: 'purelb/purelb', files: 'tag VERSION, build/helm/purelb' },
  },
  'tigera-operator': {
    repositories: [
      'https://docs.tigera.io/calico/charts',
      'https://docs.projectcalico.org/charts',
      'https://projectcalico.docs.tigera.io/charts',
    ],
    source: { repository: 'projectcalico/calico', files: 'tag VERSION, charts/tigera-operator' },
  },
};

const paths = process.argv.slice(2).flatMap(chartsIn);
if (paths.length === 0) {
  console.error('usage: npm run import:chart -- <chart.tgz|folder>…');
  process.exit(2);
}

const read = new Map<string, ReadVersion[]>();
for (const path of paths) {
  const { files, digest } = readChartFiles(path);
  const chart = readChart(files);
  const version = versionOf(chart.version, path);
  if (!published[chart.name]) throw new Error(`${path}: the chart ${chart.name} has no place in scripts/import-chart.ts yet`);
  const { values, strict, unknown } = factsOf(chart);
  const unread = [...values.values()].filter((value) => value.unread).length;
  console.error(
    `${chart.name} ${version}: ${values.size} values, ${unread} of them unread${unknown.length > 0 ? `; not followed: ${unknown.join(', ')}` : ''}`,
  );
  const { appVersion, kubeVersion } = chart;
  read.set(chart.name, [
    ...(read.get(chart.name) ?? []),
    {
      version,
      ...(appVersion === undefined ? {} : { appVersion: appVersion.replace(/^master$/, version) }),
      ...(kubeVersion === undefined ? {} : { kubeVersion }),
      digest,
      ...(strict ? { strict: true as const } : {}),
      values: withoutPlainMaps(new Map([...values].map(([place, value]) => [place, writeValue({ ...value })]))),
    },
  ]);
}
mkdirSync('imports/charts', { recursive: true });
for (const [name, versions] of read) {
  const file = `imports/charts/${name}.json`;
  const before = existsSync(file) ? wholeVersions(JSON.parse(readFileSync(file, 'utf8')) as WrittenChart) : [];
  const chart = { name, ...(published[name] as (typeof published)[string]), versions: deltas([...before, ...versions]) };
  checkChart(chart);
  writeFileSync(file, printChart(chart));
}

/** A packaged chart, a folder that is a chart, or those that lie in a folder. */
function chartsIn(path: string): readonly string[] {
  if (!statSync(path).isDirectory() || existsSync(join(path, 'Chart.yaml'))) return [path];
  return readdirSync(path)
    .map((name) => join(path, name))
    .filter((inner) => inner.endsWith('.tgz') || existsSync(join(inner, 'Chart.yaml')))
    .sort();
}

/** The version of a chart; one that is only written when the chart is packed stands at the end of the folder's name. */
function versionOf(written: string, path: string): string {
  if (parseVersion(written) && !/^v?0\.0(\.0)?$/.test(written)) return written;
  const named = /-(v?\d+\.\d+\.\d+)$/.exec(basename(path))?.[1];
  if (named === undefined) throw new Error(`${path}: name the folder by the version, for Chart.yaml only says ${written}`);
  return named;
}
