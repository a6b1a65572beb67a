import type { Manifest } from './manifest';
import { isMap } from './merge';

/** The part of a pod that the invariants look at. */
export interface PodSpec {
  readonly containers: readonly { readonly name: string; readonly image: string }[];
}

/** The pods that an object makes; undefined for an object that makes none. */
export function podSpecOf({ kind, spec }: Manifest): PodSpec | undefined {
  if (!isMap(spec)) return undefined;
  if (kind === 'Pod') return withInit(spec);
  const template = kind === 'CronJob' ? dig(spec, 'jobTemplate', 'spec', 'template') : spec.template;
  return isMap(template) && isMap(template.spec) ? withInit(template.spec) : undefined;
}

/** The labels of the pods that an object makes; undefined for an object that makes none. */
export function podLabelsOf({ kind, metadata, spec }: Manifest): Readonly<Record<string, string>> | undefined {
  if (kind === 'Pod') return metadata.labels ?? {};
  const template = isMap(spec) && isMap(spec.template) ? spec.template : undefined;
  if (!template || !isMap(template.spec)) return undefined;
  return (dig(template, 'metadata', 'labels') as Record<string, string> | undefined) ?? {};
}

function withInit(spec: Record<string, unknown>): PodSpec {
  return { containers: [...((spec.initContainers as []) ?? []), ...((spec.containers as []) ?? [])] };
}

function dig(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>((inner, key) => (isMap(inner) ? inner[key] : undefined), value);
}
