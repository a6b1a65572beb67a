import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Cluster, Node } from '../cluster';
import type { Manifest } from '../manifest';
import { atLeast } from '../version';
import type { KubeVipOptions } from './kube-vip-options';
import { kubeVipPodSpec } from './kube-vip-pod';

/** What a static pod of kube-vip can be told. */
export interface KubeVipStaticPodProps {
  readonly cluster: Cluster;
  /** The node whose kubelet runs the pod. */
  readonly node: Node;
  readonly options: KubeVipOptions;
  /** `init`: the first control plane, until `kubeadm init` has ended. @default 'running' */
  readonly phase?: 'init' | 'running';
}

/**
 * Declares kube-vip as a static pod of a kubeadm control plane, where it carries the VIP before there is an API to ask.
 * @see https://kube-vip.io/docs/installation/static/
 */
export function kubeVipStaticPod(scope: Construct, props: KubeVipStaticPodProps): ApiObject {
  return new ApiObject(scope, `Pod-kube-vip-${props.node.name}`, kubeVipStaticPodManifest(props));
}

/** The static pod as the file that the kubelet reads. */
export function kubeVipStaticPodManifest({ cluster, node, options, phase }: KubeVipStaticPodProps): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'kube-vip', namespace: 'kube-system' },
    spec: kubeVipPodSpec(options, cluster, [node], { kubeconfig: kubeVipKubeconfig(cluster.kubernetes, phase) }),
  };
}

/**
 * The kubeconfig that kube-vip finds on a kubeadm node: from 1.29 on admin.conf may do nothing until init has bound its role.
 * @see https://github.com/kubernetes/kubeadm/issues/2414
 */
export function kubeVipKubeconfig(kubernetes: string, phase: 'init' | 'running' = 'running'): string {
  return phase === 'init' && atLeast(kubernetes, '1.29') ? '/etc/kubernetes/super-admin.conf' : '/etc/kubernetes/admin.conf';
}
