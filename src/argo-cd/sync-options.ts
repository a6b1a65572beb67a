import type { Manifest } from '../manifest';
import { atLeast } from '../version';

/**
 * Options of an Application, each with the release that began to read it. They are matched letter by letter, and what is not known is passed
 * over in silence.
 * @see https://github.com/argoproj/argo-cd/blob/v3.4.4/controller/sync.go
 */
export const applicationOptions = {
  'CreateNamespace=true': '1.7',
  'RespectIgnoreDifferences=true': '2.3',
  'ServerSideApply=true': '2.5',
} as const;

/**
 * Options of one object, by its annotation.
 * @see https://github.com/argoproj/argo-cd/blob/v3.4.4/gitops-engine/pkg/sync/common/types.go
 */
export const objectOptions = {
  'Delete=false': '2.7',
  'Prune=false': '1.1',
  'SkipDryRunOnMissingResource=true': '1.6',
} as const;

/** An option of an Application. */
export type ApplicationOption = keyof typeof applicationOptions;

/** An option of one object. */
export type ObjectOption = keyof typeof objectOptions;

/** Annotation of the options of one object. */
export const optionsAnnotation = 'argocd.argoproj.io/sync-options';

/** Annotation of the wave of one object; a text, as all annotations are. */
export const waveAnnotation = 'argocd.argoproj.io/sync-wave';

/** Finalizer by which Argo CD deletes what an Application made before the Application itself goes, and keeps a project that is in use. */
export const cascade = 'resources-finalizer.argocd.argoproj.io';

/** A copy of an object with a wave and with further options; what its owner wrote there stays. */
export function annotated(object: Manifest, wave: number, options: readonly ObjectOption[]): Manifest {
  const own = object.metadata.annotations ?? {};
  const given = (own[optionsAnnotation] ?? '').split(',').flatMap((option) => option.trim() || []);
  const named = new Set(given.map(nameOf));
  const all = [...given, ...options.filter((option) => !named.has(nameOf(option)))];
  const annotations = {
    [waveAnnotation]: String(wave),
    ...own,
    ...(all.length > 0 ? { [optionsAnnotation]: all.join(',') } : {}),
  };
  return { ...object, metadata: { ...object.metadata, annotations } };
}

function nameOf(option: string): string | undefined {
  return option.split('=')[0];
}

/**
 * A revision that could not be applied is not tried again once the retries are used up, and a fresh cluster needs its time.
 * Only since 3.2 may they be endless: until then they stay with the revision that they began with.
 * @see https://github.com/argoproj/argo-cd/blob/v3.4.4/controller/appcontroller.go
 */
export function retry(version: string) {
  const backoff = { duration: '5s', factor: 2, maxDuration: '3m' };
  return atLeast(version, '3.2') ? { limit: -1, refresh: true, backoff } : { limit: 10, backoff };
}
