import { parse } from 'yaml';
import { unpack } from './chart-files';
import { below, type Place } from './template-value';

/** A chart with the charts in it. */
export interface Chart {
  readonly name: string;
  readonly version: string;
  readonly appVersion?: string;
  readonly kubeVersion?: string;
  /** Where its values lie in those of the chart that is installed. */
  readonly place: Place;
  readonly files: ReadonlyMap<string, string>;
  readonly subcharts: readonly Chart[];
  /** Places of values that Helm itself reads to choose subcharts. */
  readonly switches: readonly Place[];
}

interface Dependency {
  readonly name: string;
  readonly alias?: string;
  readonly condition?: string;
  readonly tags?: readonly string[];
}

/** Reads a chart of its files, with the charts in `charts/`, packed or not. */
export function readChart(files: ReadonlyMap<string, Buffer>, place: Place = ''): Chart {
  const about = parse(files.get('Chart.yaml')?.toString('utf8') ?? '') as Record<string, unknown>;
  const requirements = parse(files.get('requirements.yaml')?.toString('utf8') ?? '{}') as Record<string, unknown> | null;
  const dependencies = (about.dependencies ?? requirements?.dependencies ?? []) as readonly Dependency[];
  const found = subcharts(files);
  const absent = dependencies.filter(({ name }) => !found.has(name)).map(({ name }) => name);
  const charts = [...found].flatMap(([name, inner]) => {
    const names = dependencies.filter((dependency) => dependency.name === name).map((dependency) => dependency.alias ?? name);
    return (names.length > 0 ? names : [name]).map((key) => readChart(inner, below(place, key)));
  });
  return {
    name: String(about.name),
    version: String(about.version),
    ...(about.appVersion === undefined ? {} : { appVersion: String(about.appVersion) }),
    ...(about.kubeVersion === undefined ? {} : { kubeVersion: String(about.kubeVersion) }),
    place,
    files: new Map([...files].filter(([name]) => !name.startsWith('charts/')).map(([name, content]) => [name, content.toString('utf8')])),
    subcharts: [...charts, ...absent.map((name) => missing(name, dependencies, place))],
    switches: dependencies.flatMap(({ condition = '', tags = [] }) => [
      ...condition
        .split(',')
        .map((path) => path.trim())
        .filter((path) => path !== '')
        .map((path) => path.split('.').reduce(below, place)),
      ...tags.map((tag) => below('tags', tag)),
    ]),
  };
}

/** A dependency that is fetched when the chart is packed: nothing is known of its values. */
function missing(name: string, dependencies: readonly Dependency[], place: Place): Chart {
  const alias = dependencies.find((dependency) => dependency.name === name)?.alias ?? name;
  return { name, version: '', place: below(place, alias), files: new Map(), subcharts: [], switches: [] };
}

/** The files of each chart in `charts/`, by the name of the chart. */
function subcharts(files: ReadonlyMap<string, Buffer>): ReadonlyMap<string, ReadonlyMap<string, Buffer>> {
  const folders = new Map<string, Map<string, Buffer>>();
  for (const [path, content] of files) {
    const [, folder, file] = /^charts\/([^/]+)(?:\/(.*))?$/.exec(path) ?? [];
    if (folder === undefined) continue;
    const inner = folders.get(folder) ?? new Map<string, Buffer>();
    folders.set(folder, inner);
    if (file !== undefined) inner.set(file, content);
    else if (folder.endsWith('.tgz')) for (const [name, packed] of unpack(content)) inner.set(name, packed);
  }
  const charts = [...folders.values()].filter((inner) => inner.has('Chart.yaml'));
  return new Map(charts.map((inner) => [String((parse(inner.get('Chart.yaml')?.toString('utf8') ?? '') as { name: string }).name), inner]));
}
