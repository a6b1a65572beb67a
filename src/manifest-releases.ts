import { readDocuments } from './manifest-text';
import { isMap, merge } from './merge';
import type { Path } from './path';
import type { WrittenObject } from './schema/object-faults';
import { dig } from './workload';

/** A Helm release that an object asks for. */
export interface Release {
  readonly name: string;
  readonly namespace: string;
  /** Name of the chart, without its repository; empty where the object holds the chart itself. */
  readonly chart: string;
  /** The chart as the object names it: its name in the repository, or a whole reference such as `oci://…`. */
  readonly reference: string;
  /** Where the chart comes from; undefined where that is not among the objects. */
  readonly repository: string | undefined;
  /** Version or range of versions; undefined where that is not among the objects. */
  readonly version: string | undefined;
  /** The object that asks for it, and where in it. */
  readonly owner: WrittenObject;
  readonly at: Path;
  /** The objects that say its values, the owner first. */
  readonly objects: readonly WrittenObject[];
  /** The values that are in the objects, those that win last. */
  readonly parts: () => readonly ValuesPart[];
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

/** The Helm releases that objects ask for, of k3s, Flux and Argo CD. */
export function releasesOf(objects: readonly WrittenObject[]): readonly Release[] {
  return objects.flatMap((object): readonly Release[] => {
    const [group] = object.apiVersion.split('/');
    if (group === 'helm.cattle.io' && object.kind === 'HelmChart') return helmChart(object, objects);
    if (group === 'helm.cattle.io' && object.kind === 'HelmChartConfig') return loneConfig(object, objects);
    if (group === 'helm.toolkit.fluxcd.io' && object.kind === 'HelmRelease') return helmRelease(object, objects);
    if (group === 'argoproj.io' && object.kind === 'Application') return applicationSources(object, ['spec']);
    if (group === 'argoproj.io' && object.kind === 'ApplicationSet') return applicationSources(object, ['spec', 'template', 'spec']);
    return [];
  });
}

/** The values of a release that are in its objects. */
export function valuesOf({ parts }: Release): Readonly<Record<string, unknown>> {
  return parts().reduce<Record<string, unknown>>((merged, { values }) => merge(merged, values), {});
}

/** Fields of a HelmChart that a release is made from; `bootstrap` says how the helm-controller runs its job. */
const lowered = new Set(['bootstrap', 'chart', 'createNamespace', 'repo', 'targetNamespace', 'timeout', 'valuesContent', 'version']);

/** Fields of a HelmChart that only the helm-controller can honour. */
export function controllerOnlyFields({ spec }: WrittenObject): readonly string[] {
  return isMap(spec) ? Object.keys(spec).filter((field) => !lowered.has(field)) : [];
}

/** @see https://github.com/k3s-io/helm-controller/blob/v0.17.7/pkg/apis/helm.cattle.io/v1/types.go */
function helmChart(object: WrittenObject, objects: readonly WrittenObject[]): readonly Release[] {
  const { spec } = object;
  if (!isMap(spec)) return [];
  const name = nameOf(object) ?? '';
  const reference = textAt(spec, 'chart') ?? name;
  const { chart, folder } = chartOf(reference);
  const configs = objects.filter(
    (other) => other.kind === 'HelmChartConfig' && nameOf(other) === nameOf(object) && namespaceOf(other) === namespaceOf(object),
  );
  const holders = [object, ...configs];
  const release = {
    name,
    namespace: textAt(spec, 'targetNamespace') ?? namespaceOf(object) ?? 'default',
    chart: spec.chartContent === undefined ? chart : '',
    reference,
    repository: folder ?? textAt(spec, 'repo'),
    version: textAt(spec, 'version') ?? versionInFile(reference),
    owner: object,
    at: ['spec'],
    objects: holders,
    parts: lazily(() => holders.flatMap(controllerValues)),
    isWhole: holders.every((each) => dig(each, 'spec', 'valuesSecrets') === undefined),
  };
  return [release];
}

/** A configuration of a chart that is not among the objects, as those that k3s packages. */
function loneConfig(object: WrittenObject, objects: readonly WrittenObject[]): readonly Release[] {
  const name = nameOf(object);
  const hasChart = objects.some((other) => other.kind === 'HelmChart' && nameOf(other) === name);
  if (hasChart || name === undefined) return [];
  const release = {
    name,
    namespace: namespaceOf(object) ?? 'kube-system',
    chart: name,
    reference: name,
    repository: undefined,
    version: undefined,
    owner: object,
    at: ['spec'],
    objects: [object],
    parts: lazily(() => controllerValues(object)),
    isWhole: false,
  };
  return [release];
}

/** Values of a HelmChart or a HelmChartConfig, in the order in which the helm-controller lays them. */
function controllerValues(object: WrittenObject): readonly ValuesPart[] {
  const { values, set } = isMap(object.spec) ? object.spec : {};
  return [
    ...textPart(object, ['spec', 'valuesContent']),
    ...(isMap(values) ? [{ object, values, at: ['spec', 'values'] }] : []),
    ...Object.entries(isMap(set) ? set : {}).map(([name, value]) => settingPart(object, ['spec', 'set', name], name, value)),
  ];
}

/** @see https://github.com/fluxcd/helm-controller/blob/v1.4.0/docs/spec/v2/helmreleases.md */
function helmRelease(object: WrittenObject, objects: readonly WrittenObject[]): readonly Release[] {
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
  const reference = isMap(template) ? String(template.chart ?? '') : (url ?? '');
  const { chart, folder } = chartOf(reference);
  const version = isMap(template)
    ? (textAt(template, 'version') ?? '*')
    : (textAt(origin, 'spec', 'ref', 'semver') ?? textAt(origin, 'spec', 'ref', 'tag'));
  const release = {
    name: textAt(object, 'spec', 'releaseName') ?? nameOf(object) ?? '',
    namespace: textAt(object, 'spec', 'targetNamespace') ?? namespaceOf(object) ?? 'default',
    chart,
    reference,
    repository: isMap(template) ? url : folder,
    version,
    owner: object,
    at: ['spec'],
    objects: [object],
    parts: () => (isMap(values) ? [{ object, values, at: ['spec', 'values'] }] : []),
    isWhole: valuesFrom === undefined && dig(template, 'valuesFiles') === undefined,
  };
  return [release];
}

/** @see https://github.com/argoproj/argo-cd/blob/v3.1.0/docs/user-guide/helm.md */
function applicationSources(object: WrittenObject, at: Path): readonly Release[] {
  const { source, sources, destination } = (dig(object, ...at) ?? {}) as Record<string, unknown>;
  const placed: readonly (readonly [unknown, Path])[] = [
    ...(isMap(source) ? [[source, [...at, 'source']] as const] : []),
    ...(Array.isArray(sources) ? sources.map((one, index) => [one, [...at, 'sources', index]] as const) : []),
  ];
  return placed.flatMap(([one, place]): readonly Release[] => {
    const url = textAt(one, 'repoURL') ?? '';
    const isWholeReference = url.startsWith('oci://') && textAt(one, 'chart') === undefined;
    const reference = textAt(one, 'chart') ?? (isWholeReference ? url : undefined);
    if (reference === undefined) return [];
    const helm = dig(one, 'helm');
    const { valuesObject, valueFiles, parameters, fileParameters } = isMap(helm) ? helm : {};
    const inline = () =>
      isMap(valuesObject)
        ? [{ object, values: valuesObject, at: [...place, 'helm', 'valuesObject'] }]
        : textPart(object, [...place, 'helm', 'values']);
    const settings = (Array.isArray(parameters) ? parameters : []).flatMap((parameter, index): readonly ValuesPart[] => {
      const name = textAt(parameter, 'name');
      if (name === undefined) return [];
      const value = dig(parameter, 'forceString') === true ? String(dig(parameter, 'value')) : settingOf(dig(parameter, 'value'));
      return [settingPart(object, [...place, 'helm', 'parameters', index], name, value)];
    });
    const release = {
      name: textAt(helm, 'releaseName') ?? nameOf(object) ?? '',
      namespace: textAt(helm, 'namespace') ?? textAt(destination, 'namespace') ?? 'default',
      chart: chartOf(reference).chart,
      reference,
      repository: isWholeReference ? chartOf(url).folder : url,
      version: textAt(one, 'targetRevision'),
      owner: object,
      at: place,
      objects: [object],
      parts: lazily(() => [...inline(), ...settings]),
      isWhole: valueFiles === undefined && fileParameters === undefined,
    };
    return [release];
  });
}

/** Reads once, and not before it is asked: texts of values are long, and few who look at releases look at their values. */
function lazily<T>(read: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => {
    kept ??= { value: read() };
    return kept.value;
  };
}

/** Values that stand in the object as a text. */
function textPart(object: WrittenObject, at: Path): readonly ValuesPart[] {
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
