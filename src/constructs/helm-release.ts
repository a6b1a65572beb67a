import type { Construct } from 'constructs';
import { HelmChart } from '../../imports/helm-helm.cattle.io';
import { canonical } from '../manifest';
import { stringify } from '../yaml';

/** A Helm release, pinned. */
export interface HelmReleaseProps {
  /** URL of the chart repository. */
  readonly repo: string;
  /** Name of the chart in the repository. */
  readonly chart: string;
  /** Exact version of the chart. */
  readonly version: string;
  /** Namespace of the release; it must exist. */
  readonly namespace: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** The release brings the pod network, so its job must run in the host network of a server. @default false */
  readonly bootstrap?: boolean;
  /** How long Helm waits for hooks, as a Go duration. @default - Helm's five minutes */
  readonly timeout?: string;
}

/**
 * Declares a Helm release as a HelmChart for the k3s helm-controller.
 *
 * Values go into `valuesContent`, the one form that every k3s release reads.
 * @see https://github.com/k3s-io/helm-controller/blob/v0.17.7/pkg/apis/helm.cattle.io/v1/types.go
 */
export function helmRelease(scope: Construct, name: string, props: HelmReleaseProps): HelmChart {
  return new HelmChart(scope, `HelmChart-${name}`, {
    metadata: { name, namespace: 'kube-system' },
    spec: {
      repo: props.repo,
      chart: props.chart,
      version: props.version,
      targetNamespace: props.namespace,
      valuesContent: stringify(canonical(props.values)),
      ...(props.bootstrap ? { bootstrap: true } : {}),
      ...(props.timeout ? { timeout: props.timeout } : {}),
    },
  });
}
