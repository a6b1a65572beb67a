import { applySetting, type HelmSetting } from './helm-setting';
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
  /** The values as a path in the object; a value lies below it unless it is a `setting`. */
  readonly at: Path;
  /** It is one setting by its name; what it is laid on counts, and not the values alone. */
  readonly setting?: HelmSetting;
  /** Line in the text at the path, from 1, where the values are such a text. */
  readonly lineAt?: (path: Path) => number;
  /** Why the text at the path is no map of values, or no setting. */
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
  return laid(parts());
}

/** Values files are merged first, then settings are laid on them. */
function laid(parts: readonly ValuesPart[]): Record<string, unknown> {
  const files = parts.filter(({ setting }) => !setting);
  const merged = files.reduce<Record<string, unknown>>((under, { values }) => merge(under, values), {});
  if (files.length === parts.length) return merged;
  const values = structuredClone(merged);
  for (const { setting } of parts) if (setting) applySetting(values, setting);
  return values;
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
    parts: lazily(() => withSettings(holders.flatMap(controllerValues), object, controllerSettings(object))),
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
  const { values } = isMap(object.spec) ? object.spec : {};
  return [...textPart(object, ['spec', 'valuesContent']), ...(isMap(values) ? [controllerMap(object, values)] : [])];
}

function controllerMap(object: WrittenObject, values: Readonly<Record<string, unknown>>): ValuesPart {
  return mapPart(object, values, ['spec', 'values'], 'the helm-controller of k3s does not carry to helm; valuesContent does');
}

/** Values that stand in the object as a map, and that are written as YAML before helm reads them. */
function mapPart(object: WrittenObject, values: Readonly<Record<string, unknown>>, at: Path, loss: string): ValuesPart {
  const lost = lostOnTheWay(values);
  return { object, values, at, ...(lost === undefined ? {} : { malformed: { problem: `holds ${lost}, which ${loss}`, line: 1 } }) };
}

/**
 * What of a map of values is lost where Go's YAML is written of it: the helm-controller and Argo CD then give helm other values, or none at all.
 * @see https://github.com/k3s-io/helm-controller/blob/v0.17.9/pkg/controllers/extjson/extjson.go (TryToYAML)
 * @see https://github.com/argoproj/argo-cd/blob/v3.1.0/pkg/apis/application/v1alpha1/values.go (ValuesYAML)
 */
export function lostOnTheWay(values: Readonly<Record<string, unknown>>): string | undefined {
  const lost = /[\x7f-\x9f\u2028\u2029\ufffe\uffff]|"<<":/.exec(JSON.stringify(values))?.[0];
  if (lost === undefined) return undefined;
  return lost.length > 1 ? 'the key <<' : `the character U+${lost.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * The settings of a HelmChart, which win over all values, those of a HelmChartConfig too.
 * @see https://github.com/k3s-io/helm-controller/blob/v0.17.9/pkg/controllers/chart/chart.go (args)
 */
function controllerSettings({ spec }: WrittenObject): readonly PlacedSetting[] {
  const set = isMap(spec) && isMap(spec.set) ? spec.set : {};
  return Object.keys(set)
    .sort()
    .map((name) => {
      const value = String(set[name]);
      const isString = typeof set[name] === 'string' && !['true', 'false', 'null'].includes(value.toLowerCase());
      const text = isString ? value.replace(/\\*,/g, (comma) => (comma.length % 2 === 1 ? `\\${comma}` : comma)) : value;
      return { at: ['spec', 'set', name], setting: { text: `${name}=${text}`, isString } };
    });
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
        ? [mapPart(object, valuesObject, [...place, 'helm', 'valuesObject'], 'Argo CD does not carry to helm; values, as a text, do')]
        : textPart(object, [...place, 'helm', 'values']);
    const settings = () => parameterSettings(parameters, [...place, 'helm', 'parameters']);
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
      parts: lazily(() => withSettings(inline(), object, settings())),
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
  const documents = readDocuments(text);
  const [document] = documents;
  const wrong = document?.problems[0];
  if (!document || wrong) {
    return [{ object, at, values: {}, malformed: { problem: wrong?.problem ?? 'holds no values', line: wrong?.line ?? 1 } }];
  }
  const more = documents.find(({ value }, index) => index > 0 && value !== undefined);
  if (more) {
    const problem = 'holds more than one document, and helm takes the first alone up to version 3, and all from 4 on';
    return [{ object, at, values: {}, malformed: { problem, line: more.line } }];
  }
  if (document.value === undefined) return [];
  if (!isMap(document.value)) return [{ object, at, values: {}, malformed: { problem: 'holds no map of values', line: document.line } }];
  return [{ object, at, values: document.value, lineAt: document.lineAt }];
}

/** A setting, and where in the object it stands. */
interface PlacedSetting {
  readonly at: Path;
  readonly setting: HelmSetting;
}

/**
 * Parameters of Argo CD; of two of one name the last counts.
 * @see https://github.com/argoproj/argo-cd/blob/v3.1.0/util/helm/cmd.go (cleanSetParameters)
 */
function parameterSettings(parameters: unknown, at: Path): readonly PlacedSetting[] {
  const byName = new Map<string, PlacedSetting>();
  for (const [index, parameter] of (Array.isArray(parameters) ? parameters : []).entries()) {
    const name = textAt(parameter, 'name');
    if (name === undefined) continue;
    const isString = dig(parameter, 'forceString') === true;
    const value = String(dig(parameter, 'value') ?? '');
    const text = /^\{.*\}$/s.test(value) ? value : value.replace(/(?<!\\),/g, '\\,');
    byName.set(`${isString} ${name}`, { at: [...at, index], setting: { text: `${name}=${text}`, isString } });
  }
  return [...byName.values()];
}

/** Settings after the values that they are laid on; helm takes those that are strings last. */
function withSettings(values: readonly ValuesPart[], object: WrittenObject, settings: readonly PlacedSetting[]): readonly ValuesPart[] {
  if (settings.length === 0) return values;
  const under = structuredClone(laid(values));
  const ordered = [...settings.filter(({ setting }) => !setting.isString), ...settings.filter(({ setting }) => setting.isString)];
  return [
    ...values,
    ...ordered.map(({ at, setting }): ValuesPart => {
      const alone: Record<string, unknown> = {};
      applySetting(alone, setting);
      const problem = applySetting(under, setting);
      return {
        object,
        values: alone,
        at,
        setting,
        ...(problem === undefined ? {} : { malformed: { problem: `is refused by helm: ${problem}`, line: 1 } }),
      };
    }),
  ];
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
