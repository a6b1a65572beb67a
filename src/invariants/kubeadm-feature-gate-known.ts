import { defineInvariant } from '../invariant';
import { atLeast } from '../version';

/** kubeadm knows the feature gates that are set for it. */
export const kubeadmFeatureGateKnown = defineInvariant({
  name: 'kubeadm-feature-gate-known',
  summary: 'kubeadm knows the feature gates that are set for it',
  why: 'kubeadm init and join refuse the configuration: unrecognized feature-gate key.',
  severity: 'error',
  example: 'distribution.kubeadm.featureGates: { EtcdLearnerMode: true } on Kubernetes 1.34',
  source: 'https://github.com/kubernetes/kubernetes/blob/v1.34.0/cmd/kubeadm/app/features/features.go',
  *check({ cluster }) {
    const at = (gate: string) => ['distribution', 'kubeadm', 'featureGates', gate];
    for (const gate of Object.keys(cluster.kubeadm?.featureGates ?? {})) {
      const [from, until] = gates[gate] ?? [];
      if (featureGatesOf(cluster.kubernetes).includes(gate)) continue;
      const story =
        from === undefined
          ? ''
          : until !== undefined && atLeast(cluster.kubernetes, until)
            ? `: it went with ${until}`
            : `: it came with ${from}`;
      yield {
        at: at(gate),
        also: [['distribution', 'kubeadm']],
        problem: `is no feature gate of kubeadm ${cluster.kubernetes}${story}`,
        fix: `remove it; kubeadm ${cluster.kubernetes} knows ${featureGatesOf(cluster.kubernetes).join(', ')}, and gates of components go into their arguments`,
      };
    }
  },
});

/** Gates with the first minor that knows them and the first that does not any more, by the sources of each minor from 1.25 to 1.36. */
const gates: Readonly<Record<string, readonly [from: string, until?: string]>> = {
  ControlPlaneKubeletLocalMode: ['1.31', '1.36'],
  EtcdLearnerMode: ['1.27', '1.33'],
  NodeLocalCRISocket: ['1.32'],
  PublicKeysECDSA: ['1.19'],
  RootlessControlPlane: ['1.22'],
  UnversionedKubeletConfigMap: ['1.22', '1.26'],
  UpgradeAddonsBeforeControlPlane: ['1.28', '1.31'],
  WaitForAllControlPlaneComponents: ['1.30', '1.35'],
};

/** The feature gates that the kubeadm of a minor knows. */
export function featureGatesOf(kubernetes: string): readonly string[] {
  return Object.entries(gates)
    .filter(([, [from, until]]) => atLeast(kubernetes, from) && !(until !== undefined && atLeast(kubernetes, until)))
    .map(([name]) => name);
}
