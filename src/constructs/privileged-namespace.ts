import type { Construct } from 'constructs';
import { kubeObject } from './kube-object';

/**
 * Declares the namespace of an add-on whose pods use the host's network or kernel.
 * @see https://kubernetes.io/docs/concepts/security/pod-security-admission/
 */
export function privilegedNamespace(scope: Construct, name: string, labels: Readonly<Record<string, string>> = {}): void {
  kubeObject(scope, 'Namespace', {
    metadata: {
      name,
      labels: {
        ...labels,
        'pod-security.kubernetes.io/audit': 'privileged',
        'pod-security.kubernetes.io/enforce': 'privileged',
        'pod-security.kubernetes.io/warn': 'privileged',
      },
    },
  });
}

/** Namespaces that every cluster has. */
export const builtInNamespaces: readonly string[] = ['default', 'kube-node-lease', 'kube-public', 'kube-system'];
