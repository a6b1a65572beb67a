import { defineInvariant } from '../invariant';
import type { KubeadmComponent } from '../kubeadm';
import { atLeast } from '../version';

/** An argument that a component takes once for each value is given once by a kubeadm that cannot repeat it. */
export const kubeadmArgumentRepeats = defineInvariant({
  name: 'kubeadm-argument-repeats',
  summary: 'an argument that a component takes once for each value has one value where kubeadm cannot repeat it',
  why: 'Up to 1.30 kubeadm takes a map of arguments. Values that are joined by commas are one value to such an argument: an issuer that no token has, a file that is not there.',
  severity: 'error',
  example: 'extraArgs.apiServer: { service-account-issuer: [https://a.example, https://b.example] } on Kubernetes 1.30',
  source: 'https://github.com/kubernetes/kubernetes/blob/v1.30.14/pkg/kubeapiserver/options/authentication.go',
  *check({ cluster }) {
    if (!cluster.kubeadm || atLeast(cluster.kubernetes, listsSince)) return;
    for (const [component, names] of Object.entries(repeated) as [KubeadmComponent, readonly string[]][]) {
      for (const name of names) {
        const { length } = cluster.kubeadm.extraArgs[component][name] ?? [];
        if (length < 2) continue;
        yield {
          at: ['distribution', 'kubeadm', 'extraArgs', component, name],
          also: [['distribution', 'kubeadm', 'version']],
          problem: `has ${length} values, each of which takes an argument of its own, and kubeadm ${cluster.kubernetes} gives one`,
          fix: `write one value, or choose a release from v${listsSince}.0 on`,
        };
      }
    }
  },
});

/** The minor whose kubeadm takes lists of arguments, with v1beta4. */
const listsSince = '1.31';

/**
 * Arguments whose values commas do not part.
 * @see https://github.com/kubernetes/kubernetes/blob/v1.30.14/staging/src/k8s.io/apiserver/pkg/server/options/serving.go
 * @see https://github.com/kubernetes/kubernetes/blob/v1.30.14/cmd/kubelet/app/options/options.go
 */
const repeated: Readonly<Record<Exclude<KubeadmComponent, 'etcd'>, readonly string[]>> = {
  apiServer: ['oidc-required-claim', 'service-account-issuer', 'service-account-key-file', 'tls-sni-cert-key'],
  controllerManager: ['tls-sni-cert-key'],
  kubelet: ['cpu-manager-policy-options', 'topology-manager-policy-options'],
  scheduler: ['tls-sni-cert-key'],
};
