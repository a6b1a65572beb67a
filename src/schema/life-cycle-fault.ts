import type { Severity } from '../finding';
import { apiLifeCycle, isDeprecated, isServed, successorOf } from './api-life-cycle';
import type { WrittenObject } from './object-faults';

/** What is wrong with the API that an object is written for. */
export interface LifeCycleFault {
  readonly rule: 'kubernetes-kind-deprecated' | 'kubernetes-kind-served';
  readonly severity: Severity;
  readonly problem: string;
  readonly fix: string;
}

/** Says whether a Kubernetes minor serves the API of an object, by itself and for some time to come. */
export function lifeCycleFault({ apiVersion, kind }: WrittenObject, kubernetes: string): LifeCycleFault | undefined {
  const cycle = apiLifeCycle(apiVersion, kind);
  if (!cycle) return undefined;
  const { introduced, deprecated, removed, isOffByDefault } = cycle;
  const successor = successorOf(cycle, kubernetes);
  const instead = successor && `write apiVersion: ${successor.apiVersion}${successor.kind === kind ? '' : ` and kind: ${successor.kind}`}`;
  if (!isServed(cycle, kubernetes)) {
    const isEarly = introduced > Number(kubernetes.split('.')[1]);
    return {
      rule: 'kubernetes-kind-served',
      severity: 'error',
      problem: `${kind} of ${apiVersion} ${isEarly ? `came with Kubernetes 1.${introduced}` : `went with Kubernetes 1.${removed}`}, and this is for ${kubernetes}`,
      fix: instead ?? (isEarly ? `wait for Kubernetes 1.${introduced}` : 'remove it; nothing took its place'),
    };
  }
  if (!isOffByDefault && !isDeprecated(cycle, kubernetes)) return undefined;
  return {
    rule: 'kubernetes-kind-deprecated',
    severity: 'warning',
    problem: isOffByDefault
      ? `${kind} of ${apiVersion} is served only where the API server is told to, with runtime-config ${apiVersion}=true`
      : `${kind} of ${apiVersion} is deprecated since Kubernetes 1.${deprecated}${removed === undefined ? '' : ` and goes with 1.${removed}`}`,
    fix:
      instead ??
      (isOffByDefault ? `give kube-apiserver the argument runtime-config=${apiVersion}=true` : 'do without it; nothing took its place'),
  };
}
