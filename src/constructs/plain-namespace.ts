import type { Construct } from 'constructs';
import { kubeObject } from './kube-object';

/**
 * Declares a namespace that says nothing of its pods.
 *
 * Its label is the one that the API server gives each. Who applies no field beside the name owns none, and the server writes that down when it is applied again; stating
 * a label lets the second time change nothing.
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.4/pkg/apis/core/v1/defaults.go
 * @see https://github.com/kubernetes/apimachinery/blob/v0.34.4/pkg/util/managedfields/internal/skipnonapplied.go
 */
export function plainNamespace(scope: Construct, name: string): void {
  kubeObject(scope, 'Namespace', { metadata: { name, labels: { 'kubernetes.io/metadata.name': name } } });
}
