import type { ReadDocuments } from './manifest-document';
import { isMap } from './merge';
import type { Path } from './path';
import type { WrittenObject } from './schema/object-faults';
import { dig } from './workload';

/** A Helm release that an object of a folder asks for. */
export interface ForeignRelease {
  /** Name of the chart, without its repository. */
  readonly chart: string;
  /** Where the chart comes from; undefined where that is not in the folder. */
  readonly repository: string | undefined;
  /** Version or range of versions; undefined where that is not in the folder. */
  readonly version: string | undefined;
  readonly namespace: string;
  /** The object that asks for it, and where in it. */
  readonly owner: WrittenObject;
  readonly at: Path;
  /** The values that are in the folder, those that win last. */
  readonly parts: readonly ValuesPart[];
  /** No other values can come from elsewhere. */
  readonly isWhole: boolean;
}

/** Values of a release that stand in one place. */
export interface ValuesPart {
  readonly object: WrittenObject;
  readonly values: Readonly<Record<string, unknown>>;
  /** The values as a path in the object; a value lies below it unless `isOne`. */
  readonly at: Path;
  /** It is one setting by its name. */
  readonly isOne?: boolean;
  /** Line in the text at the path, from 1, where the values are such a text. */
  readonly lineAt?: (path: Path) => number;
  /** Why the text at the path is no map of values. */
  readonly malformed?: { readonly problem: string; readonly line: number };
}

/** The Helm releases that the objects of a folder ask for, of k3s, Flux and Argo CD. */
export function releasesOf(objects: readonly WrittenObject[], readDocuments: ReadDocuments): readonly ForeignRelease[] {
  const found = objects.flatMap((object): readonly ForeignRelease[] => {
    const [group] = object.apiVersion.split('/');
    if (group === 'helm.cattle.io' && object.kind === 'HelmChart') return [helmChart(object, objects, readDocuments)];
    if (group === 'helm.cattle.io' && object.kind === 'HelmChartConfig') return loneConfig(object, objects, readDocuments);
    if (group === 'helm.toolkit.fluxcd.io' && object.kind === 'HelmRelease') return helmRelease(object, objects);
    if (group === 'argoproj.io' && object.kind === 'Application') return applicationSources(object, ['spec'], readDocuments);
    if (group === 'argoproj.io' && object.kind === 'ApplicationSet') {
      return applicationSources(object, ['spec', 'template', 'spec'], readDocuments);
    }
    return [];
  });
  return found.filter(({ chart }) => chart !== '');
}

/** @see https://github.com/k3s-io/helm-controller/blob/v0.17.7/pkg/apis/helm.cattle.io/v1/types.go */
function helmChart(object: WrittenObject, objects: readonly WrittenObject[], readDocuments: ReadDocuments): ForeignRelease {
  const { chart, folder } = chartOf(textAt(object, 'spec', 'chart') ?? '');
  const configs = objects.filter(
    (other) => other.kind === 'HelmChartConfig' && nameOf(other) === nameOf(object) && namespaceOf(other) === namespaceOf(object),
  );
  return {
    chart,
    repository: folder ?? textAt(object, 'spec', 'repo'),
    version: textAt(object, 'spec', 'version') ?? versionInFile(textAt(object, 'spec', 'chart')),
    namespace: textAt(object, 'spec', 'targetNamespace') ?? namespaceOf(object) ?? 'default',
    owner: object,
    at: ['spec'],
    parts: [object, ...configs].flatMap((each) => controllerValues(each, readDocuments)),
    isWhole: [object, ...configs].every(
      ({ spec }) => !isMap(spec) || (spec.valuesSecrets === undefined && spec.chartContent === undefined),
    ),
  };
}

/** A configuration of a chart that is not in the folder, as those that k3s packages. */
function loneConfig(object: WrittenObject, objects: readonly WrittenObject[], readDocuments: ReadDocuments): readonly ForeignRelease[] {
  const hasChart = objects.some((other) => other.kind === 'HelmChart' && nameOf(other) === nameOf(object));
  if (hasChart) return [];
  const release = {
    chart: nameOf(object) ?? '',
    repository: undefined,
    version: undefined,
    namespace: namespaceOf(object) ?? 'kube-system',
    owner: object,
    at: ['spec'],
    parts: controllerValues(object, readDocuments),
    isWhole: false,
  };
  return [release];
}

/** Values of a HelmChart or a HelmChartConfig, in the order in which the helm-controller lays them. */
function controllerValues(object: WrittenObject, readDocuments: ReadDocuments): readonly ValuesPart[] {
  const { values, set } = isMap(object.spec) ? object.spec : {};
  return [
    ...textPart(object, ['spec', 'valuesContent'], readDocuments),
    ...(isMap(values) ? [{ object, values, at: ['spec', 'values'] }] : []),
    ...Object.entries(isMap(set) ? set : {}).map(([name, value]) => settingPart(object, ['spec', 'set', name], name, value)),
  ];
}

/** @see https://github.com/fluxcd/helm-controller/blob/v1.4.0/docs/spec/v2/helmreleases.md */
function helmRelease(object: WrittenObject, objects: readonly WrittenObject[]): readonly ForeignRelease[] {
  const { values, valuesFrom } = isMap(object.spec) ? object.spec : {};
  const template = dig(object, 'spec', 'chart', 'spec');
  const source = isMap(template) ? template.sourceRef : dig(object, 'spec', 'chartRef');
  const origin = objects.find(
    (other) =>
      other.kind === dig(source, 'kind') &&
      nameOf(other) === dig(source, 'name') &&
      (namespaceOf(other) ?? '') === (dig(source, 'namespace') ?? namespaceOf(object) ?? ''),
  );
  const url = textAt(origin, 'spec', 'url');
  const named = isMap(template) ? { chart: String(template.chart ?? ''), folder: url } : chartOf(url ?? '');
  const version = isMap(template)
    ? (textAt(template, 'version') ?? '*')
    : (textAt(origin, 'spec', 'ref', 'semver') ?? textAt(origin, 'spec', 'ref', 'tag'));
  const release = {
    chart: chartOf(named.chart).chart,
    repository: named.folder,
    version,
    namespace: textAt(object, 'spec', 'targetNamespace') ?? namespaceOf(object) ?? 'default',
    owner: object,
    at: ['spec'],
    parts: isMap(values) ? [{ object, values, at: ['spec', 'values'] }] : [],
    isWhole: valuesFrom === undefined && dig(template, 'valuesFiles') === undefined,
  };
  return [release];
}

/** @see https://github.com/argoproj/argo-cd/blob/v3.1.0/docs/user-guide/helm.md */
function applicationSources(object: WrittenObject, at: Path, readDocuments: ReadDocuments): readonly ForeignRelease[] {
  const { source, sources, destination } = (dig(object, ...at) ?? {}) as Record<string, unknown>;
  const placed: readonly (readonly [unknown, Path])[] = [
    ...(isMap(source) ? [[source, [...at, 'source']] as const] : []),
    ...(Array.isArray(sources) ? sources.map((one, index) => [one, [...at, 'sources', index]] as const) : []),
  ];
  return placed.flatMap(([one, place]): readonly ForeignRelease[] => {
    const url = textAt(one, 'repoURL') ?? '';
    const isWholeReference = url.startsWith('oci://') && textAt(one, 'chart') === undefined;
    const chart = textAt(one, 'chart') ?? (isWholeReference ? chartOf(url).chart : undefined);
    if (chart === undefined) return [];
    const helm = dig(one, 'helm');
    const { valuesObject, valueFiles, parameters, fileParameters } = isMap(helm) ? helm : {};
    const inline = isMap(valuesObject)
      ? [{ object, values: valuesObject, at: [...place, 'helm', 'valuesObject'] }]
      : textPart(object, [...place, 'helm', 'values'], readDocuments);
    const settings = (Array.isArray(parameters) ? parameters : []).flatMap((parameter, index): readonly ValuesPart[] => {
      const name = textAt(parameter, 'name');
      if (name === undefined) return [];
      const value = dig(parameter, 'forceString') === true ? String(dig(parameter, 'value')) : settingOf(dig(parameter, 'value'));
      return [settingPart(object, [...place, 'helm', 'parameters', index], name, value)];
    });
    const release = {
      chart: chartOf(chart).chart,
      repository: isWholeReference ? chartOf(url).folder : url,
      version: textAt(one, 'targetRevision'),
      namespace: textAt(helm, 'namespace') ?? textAt(destination, 'namespace') ?? 'default',
      owner: object,
      at: place,
      parts: [...inline, ...settings],
      isWhole: valueFiles === undefined && fileParameters === undefined,
    };
    return [release];
  });
}

/** Values that stand in the object as a text. */
function textPart(object: WrittenObject, at: Path, readDocuments: ReadDocuments): readonly ValuesPart[] {
  const text = dig(object, ...at);
  if (typeof text !== 'string' || text.trim() === '') return [];
  const [document] = readDocuments(text);
  const wrong = document?.problems[0];
  if (!document || wrong) {
    return [{ object, at, values: {}, malformed: { problem: wrong?.problem ?? 'holds no values', line: wrong?.line ?? 1 } }];
  }
  if (document.value === undefined) return [];
  if (!isMap(document.value)) return [{ object, at, values: {}, malformed: { problem: 'holds no map of values', line: document.line } }];
  return [{ object, at, values: document.value, lineAt: document.lineAt }];
}

/** One setting, as `helm --set` takes it: `hubble.relay.enabled=true`. */
function settingPart(object: WrittenObject, at: Path, name: string, value: unknown): ValuesPart {
  const keys = (name.match(/(?:\\.|[^.\\])+/g) ?? []).map((key) => key.replace(/\\(.)/g, '$1'));
  let values: unknown = settingOf(value);
  for (const key of keys.reverse()) {
    const [, plain = key, index] = /^(.*)\[(\d+)\]$/.exec(key) ?? [];
    values = { [plain]: index === undefined ? values : [values] };
  }
  return { object, at, values: values as Record<string, unknown>, isOne: true };
}

/** A value as `helm --set` reads it. */
function settingOf(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (value === 'true' || value === 'false') return value === 'true';
  if (value === 'null') return null;
  return /^(?:0|-?[1-9]\d*)$/.test(value) && Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

/** The name of a chart, and the folder before it where it is written as a whole reference. */
function chartOf(reference: string): { readonly chart: string; readonly folder: string | undefined } {
  const bare = reference.replace(/\/+$/, '');
  const slash = bare.lastIndexOf('/');
  const folder = /^\w+:\/\//.test(bare) && slash > 0 ? bare.slice(0, slash) : undefined;
  return { chart: bare.slice(slash + 1).replace(/-v?\d+\.\d+\.\d+[^/]*\.tgz$/, ''), folder };
}

function versionInFile(reference: string | undefined): string | undefined {
  return /-(v?\d+\.\d+\.\d+[^/]*)\.tgz$/.exec(reference ?? '')?.[1];
}

function textAt(value: unknown, ...path: Path): string | undefined {
  const found = dig(value, ...path);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

function nameOf(object: WrittenObject): string | undefined {
  return textAt(object, 'metadata', 'name');
}

function namespaceOf(object: WrittenObject): string | undefined {
  return textAt(object, 'metadata', 'namespace');
}
