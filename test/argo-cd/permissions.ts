import { isMap } from '../../src/merge';
import { dig } from '../../src/workload';

/** What a project is asked. */
export interface Asked {
  readonly group: string;
  readonly kind: string;
  /** Undefined for a kind without a namespace. */
  readonly namespace: string | undefined;
}

/** Where an Application leads; Argo CD looks up what is not stated, so both may be there. */
export interface Target {
  readonly server?: string;
  readonly name?: string;
}

type Spec = Readonly<Record<string, unknown>>;

/**
 * The rules by which Argo CD permits, without negation, which Keelson does not write. `*` alone matches all there.
 * @see https://github.com/argoproj/argo-cd/blob/v3.4.4/pkg/apis/application/v1alpha1/app_project_types.go
 */
export function permitsObject(project: Spec, { group, kind, namespace }: Asked, target: Target): boolean {
  if (namespace === undefined) return listed(project.clusterResourceWhitelist, group, kind);
  const whitelist = project.namespaceResourceWhitelist;
  // nil permits all, and a list what is in it.
  return (whitelist === undefined || listed(whitelist, group, kind)) && permitsDestination(project, target, namespace);
}

/** @see https://github.com/argoproj/argo-cd/blob/v3.4.4/pkg/apis/application/v1alpha1/app_project_types.go */
export function permitsDestination(project: Spec, target: Target, namespace: string): boolean {
  return listAt(project.destinations).some((item) => {
    const byName = target.name !== undefined && matches(dig(item, 'name'), target.name);
    const byServer = target.server !== undefined && matches(dig(item, 'server'), target.server);
    return (byName || byServer) && matches(dig(item, 'namespace'), namespace);
  });
}

/** @see https://github.com/argoproj/argo-cd/blob/v3.4.4/pkg/apis/application/v1alpha1/app_project_types.go */
export function permitsSource(project: Spec, url: string): boolean {
  return listAt(project.sourceRepos).some((pattern) => matches(pattern, url));
}

function listed(list: unknown, group: string, kind: string): boolean {
  return listAt(list).some((item) => matches(dig(item, 'group'), group) && matches(dig(item, 'kind'), kind));
}

/** A field that is not there is an empty text in Go. */
function matches(pattern: unknown, value: string): boolean {
  const text = pattern ?? '';
  if (typeof text !== 'string' || /[![\]{}?]/.test(text) || (text !== '*' && text.includes('*')))
    throw new Error(`no plain pattern: ${text}`);
  return text === '*' || text === value;
}

function listAt(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || !value.every((one) => isMap(one) || typeof one === 'string')) throw new Error('no list');
  return value;
}
