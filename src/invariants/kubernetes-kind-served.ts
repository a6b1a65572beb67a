import { defineInvariant } from '../invariant';
import { atLeast } from '../version';

/** Kubernetes serves the API that an object is written for. */
export const kubernetesKindServed = defineInvariant({
  name: 'kubernetes-kind-served',
  summary: 'the Kubernetes of the cluster serves the API that an object is written for',
  why: 'The API server knows no such kind, and k3s applies nothing else of its file either until it does.',
  severity: 'error',
  example: 'manifests.objects: { apiVersion: batch/v1beta1, kind: CronJob } on Kubernetes 1.29',
  source: 'https://kubernetes.io/docs/reference/using-api/deprecation-guide/',
  onOutput: true,
  *check({ cluster, manifests }) {
    for (const [addon, objects] of manifests) {
      for (const { apiVersion, kind, metadata } of objects) {
        const row = rows.find(([api, kinds]) => api === apiVersion && (kinds === undefined || kinds.includes(kind)));
        if (!row) continue;
        const [, , from, until, successor] = row;
        const early = from !== undefined && !atLeast(cluster.kubernetes, from);
        if (!early && (until === undefined || !atLeast(cluster.kubernetes, until))) continue;
        yield {
          at: ['addons', addon],
          also: [['distribution', cluster.distribution]],
          problem: `makes ${kind} ${metadata.name} of ${apiVersion}, which ${early ? `came with Kubernetes ${from}` : `went with Kubernetes ${until}`}, and the cluster has ${cluster.kubernetes}`,
          fix: successor === undefined ? `choose a release from ${from} on` : `write apiVersion: ${successor}`,
        };
      }
    }
  },
});

type Row = readonly [
  api: string,
  kinds: readonly string[] | undefined,
  from: string | undefined,
  until: string | undefined,
  successor?: string,
];

const rows: readonly Row[] = [
  ['apps/v1beta1', undefined, undefined, '1.16', 'apps/v1'],
  ['apps/v1beta2', undefined, undefined, '1.16', 'apps/v1'],
  ['extensions/v1beta1', ['Ingress'], undefined, '1.22', 'networking.k8s.io/v1'],
  ['extensions/v1beta1', ['NetworkPolicy'], undefined, '1.16', 'networking.k8s.io/v1'],
  ['extensions/v1beta1', undefined, undefined, '1.16', 'apps/v1'],
  ['networking.k8s.io/v1beta1', ['Ingress', 'IngressClass'], undefined, '1.22', 'networking.k8s.io/v1'],
  ['rbac.authorization.k8s.io/v1beta1', undefined, undefined, '1.22', 'rbac.authorization.k8s.io/v1'],
  ['apiextensions.k8s.io/v1beta1', undefined, undefined, '1.22', 'apiextensions.k8s.io/v1'],
  ['apiregistration.k8s.io/v1beta1', undefined, undefined, '1.22', 'apiregistration.k8s.io/v1'],
  ['scheduling.k8s.io/v1beta1', undefined, undefined, '1.22', 'scheduling.k8s.io/v1'],
  ['storage.k8s.io/v1beta1', ['StorageClass', 'CSIDriver', 'CSINode', 'VolumeAttachment'], undefined, '1.22', 'storage.k8s.io/v1'],
  ['batch/v1beta1', ['CronJob'], undefined, '1.25', 'batch/v1'],
  ['policy/v1beta1', ['PodDisruptionBudget'], undefined, '1.25', 'policy/v1'],
  ['autoscaling/v2beta1', undefined, undefined, '1.25', 'autoscaling/v2'],
  ['discovery.k8s.io/v1beta1', undefined, undefined, '1.25', 'discovery.k8s.io/v1'],
  ['node.k8s.io/v1beta1', undefined, undefined, '1.25', 'node.k8s.io/v1'],
  ['autoscaling/v2beta2', undefined, undefined, '1.26', 'autoscaling/v2'],
  ['flowcontrol.apiserver.k8s.io/v1beta1', undefined, undefined, '1.26', 'flowcontrol.apiserver.k8s.io/v1beta3'],
  ['flowcontrol.apiserver.k8s.io/v1beta2', undefined, undefined, '1.29', 'flowcontrol.apiserver.k8s.io/v1'],
  ['flowcontrol.apiserver.k8s.io/v1beta3', undefined, '1.26', '1.32', 'flowcontrol.apiserver.k8s.io/v1'],
  ['flowcontrol.apiserver.k8s.io/v1', undefined, '1.29', undefined],
  ['admissionregistration.k8s.io/v1', ['ValidatingAdmissionPolicy', 'ValidatingAdmissionPolicyBinding'], '1.30', undefined],
  ['networking.k8s.io/v1', ['IPAddress', 'ServiceCIDR'], '1.33', undefined],
  ['resource.k8s.io/v1', undefined, '1.34', undefined],
];
