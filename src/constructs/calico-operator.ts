import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { type Endpoint, printClaim } from '../cluster';
import { merge } from '../merge';
import { atLeast } from '../version';
import { blockSizeOf, type CalicoProps } from './calico-pool';
import { helmRelease } from './helm-release';
import { kubeObject } from './kube-object';
import { privilegedNamespace } from './privileged-namespace';

/** The data plane of Calico, in the words of the operator. */
export type CalicoDataplane = 'Iptables' | 'Nftables' | 'BPF';

/** What the operator form of Calico can be told. */
export interface CalicoOperatorProps extends CalicoProps {
  readonly dataplane: CalicoDataplane;
  /** Where the API is reached by an address, in place of its Service. @default - by its Service */
  readonly api?: Endpoint | undefined;
  readonly apiServer: boolean;
  readonly goldmane: boolean;
  readonly whisker: boolean;
  /** Further values of the chart. */
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * The tigera-operator by its chart, and what it shall make of the cluster.
 *
 * The chart's own custom resources are off, as in upstream's tigera-operator.yaml: the operator brings their kinds itself, and since
 * 3.32 the chart does not. The chart of the definitions alone would fill 90 % of what a release may weigh, and take them along when
 * a failed release is uninstalled.
 * @see https://github.com/projectcalico/calico/blob/v3.32.1/manifests/generate.sh
 */
export class CalicoOperator extends Construct {
  constructor(scope: Construct, id: string, props: CalicoOperatorProps) {
    super(scope, id);
    privilegedNamespace(this, 'tigera-operator');
    // The operator would make it too; Secrets with the passwords of BGP sessions lie there before it does.
    privilegedNamespace(this, 'calico-system');
    if (props.api) {
      kubeObject(this, 'ConfigMap', {
        metadata: { name: 'kubernetes-services-endpoint', namespace: 'tigera-operator' },
        data: { KUBERNETES_SERVICE_HOST: props.api.host, KUBERNETES_SERVICE_PORT: String(props.api.port) },
      });
    }
    helmRelease(this, 'calico', {
      repo: 'https://docs.tigera.io/calico/charts',
      chart: 'tigera-operator',
      version: `v${props.version}`,
      namespace: 'tigera-operator',
      bootstrap: true,
      timeout: '15m',
      values: merge(calicoOperatorValues(props.version), props.values),
    });
    operatorObject(this, 'Installation', installationSpec(props));
    if (props.apiServer) operatorObject(this, 'APIServer', {});
    if (props.goldmane) operatorObject(this, 'Goldmane', {});
    if (props.whisker) operatorObject(this, 'Whisker', {});
  }
}

/** The values that follow from the version. */
export function calicoOperatorValues(version: string): Record<string, unknown> {
  const off = { enabled: false };
  return { installation: off, apiServer: off, ...(atLeast(version, '3.30') ? { goldmane: off, whisker: off } : {}) };
}

/** The operator heeds objects of one name only. */
function operatorObject(scope: Construct, kind: string, spec: object): void {
  new ApiObject(scope, kind, { apiVersion: 'operator.tigera.io/v1', kind, metadata: { name: 'default' }, spec });
}

/**
 * The part of an Installation that Keelson writes; the class that its definition generates has 19,000 lines.
 * @see https://github.com/tigera/operator/blob/v1.42.3/api/v1/installation_types.go
 */
interface InstallationSpec {
  readonly calicoNetwork: {
    readonly bgp: 'Enabled' | 'Disabled';
    readonly containerIPForwarding: 'Enabled';
    readonly ipPools: readonly {
      readonly blockSize: number;
      readonly cidr: string;
      readonly encapsulation: string;
      readonly natOutgoing: 'Enabled' | 'Disabled';
      readonly nodeSelector: 'all()';
    }[];
    readonly linuxDataplane: CalicoDataplane;
    readonly mtu?: number;
    readonly nodeAddressAutodetectionV4?: { readonly kubernetes: 'NodeInternalIP' };
    readonly nodeAddressAutodetectionV6?: { readonly kubernetes: 'NodeInternalIP' };
  };
  readonly controlPlaneReplicas: number;
  readonly kubeletVolumePluginPath: 'None';
}

function installationSpec({ cluster, bgp, dataplane, encapsulation, natOutgoing, mtu }: CalicoOperatorProps): InstallationSpec {
  const { families, pod } = cluster.network;
  return {
    calicoNetwork: {
      bgp: bgp ? 'Enabled' : 'Disabled',
      // Without it /proc/sys is read-only in pods, and the Service load balancer of k3s cannot forward.
      // @see https://docs.k3s.io/networking/basic-network-options#custom-cni
      containerIPForwarding: 'Enabled',
      linuxDataplane: dataplane,
      ...(mtu === undefined ? {} : { mtu }),
      // The first address found on a node may be a VIP.
      ...(families.includes(4) ? { nodeAddressAutodetectionV4: { kubernetes: 'NodeInternalIP' } } : {}),
      ...(families.includes(6) ? { nodeAddressAutodetectionV6: { kubernetes: 'NodeInternalIP' } } : {}),
      ipPools: pod.map(({ text, span: { family } }) => ({
        cidr: text,
        blockSize: blockSizeOf(cluster, family),
        encapsulation,
        natOutgoing: natOutgoing ? 'Enabled' : 'Disabled',
        nodeSelector: 'all()',
      })),
    },
    controlPlaneReplicas: Math.min(2, cluster.nodes.length),
    // The CSI driver that it would start serves Istio's workload identities only; charts since 3.32 leave it out too.
    kubeletVolumePluginPath: 'None',
  };
}

/** An address of the API that does not rest on kube-proxy: the VIP, else the first server. */
export function directApi({ controlPlane, servers }: CalicoProps['cluster']): Endpoint | undefined {
  const address = controlPlane.vip[0] ?? servers[0]?.addresses[0];
  return address && { host: printClaim(address), port: controlPlane.port };
}
