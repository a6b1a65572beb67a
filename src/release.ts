import type { Manifest } from './manifest';
import { isMap } from './merge';

/** A Helm release as a HelmChart of the helm-controller states it. */
export interface Release {
  readonly name: string;
  readonly namespace: string;
  /** URL of the chart repository; undefined for a chart that is itself a reference, such as `oci://…`. */
  readonly repo: string | undefined;
  readonly chart: string;
  readonly version: string;
  /** YAML text of the values. */
  readonly values: string;
  /** How long Helm waits for hooks, as a Go duration. */
  readonly timeout: string | undefined;
}

/** Fields of a HelmChart that a release is made from; `bootstrap` says how the helm-controller runs its job. */
const lowered = new Set(['bootstrap', 'chart', 'createNamespace', 'repo', 'targetNamespace', 'timeout', 'valuesContent', 'version']);

/** The release that an object asks the helm-controller for; undefined for any other object. */
export function releaseOf({ kind, apiVersion, metadata, spec }: Manifest): Release | undefined {
  if (kind !== 'HelmChart' || !apiVersion.startsWith('helm.cattle.io/') || !isMap(spec)) return undefined;
  const text = (key: string) => (typeof spec[key] === 'string' ? (spec[key] as string) : undefined);
  return {
    name: metadata.name,
    namespace: text('targetNamespace') ?? metadata.namespace ?? 'default',
    repo: text('repo'),
    chart: text('chart') ?? metadata.name,
    version: text('version') ?? '',
    values: text('valuesContent') ?? '',
    timeout: text('timeout'),
  };
}

/** Fields of a HelmChart that only the helm-controller can honour. */
export function controllerOnlyFields({ spec }: Manifest): readonly string[] {
  return isMap(spec) ? Object.keys(spec).filter((field) => !lowered.has(field)) : [];
}
