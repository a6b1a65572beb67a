import { defineInvariant } from '../invariant';

/** A node asks for no label that only an admin may give. */
export const nodeLabelAllowed = defineInvariant({
  name: 'node-label-allowed',
  summary: 'a node asks for no label that only an admin may give',
  why: 'A kubelet that is told to register with another label of kubernetes.io or k8s.io does not start.',
  severity: 'error',
  example: 'nodes.k3s-2.labels: { node-role.kubernetes.io/worker: "true" }',
  source: 'https://github.com/kubernetes/kubernetes/blob/v1.34.1/staging/src/k8s.io/kubelet/pkg/apis/well_known_labels.go',
  *check({ cluster }) {
    for (const node of cluster.nodes) {
      for (const key of Object.keys(node.labels).sort()) {
        const domain = key.includes('/') ? key.slice(0, key.indexOf('/')) : '';
        if (!isReserved(domain) || known.has(key) || open.some((end) => domain === end || domain.endsWith(`.${end}`))) continue;
        yield {
          at: [...node.at, 'labels', key],
          problem: 'is a label that a kubelet may not give its own node',
          fix: `name it node.kubernetes.io/${key.slice(key.indexOf('/') + 1)}, or remove it and give it later: kubectl label node ${node.name} ${key}=${node.labels[key]}`,
        };
      }
    }
  },
});

function isReserved(domain: string): boolean {
  return ['kubernetes.io', 'k8s.io'].some((end) => domain === end || domain.endsWith(`.${end}`));
}

/** Domains below which a kubelet may choose. */
const open = ['kubelet.kubernetes.io', 'node.kubernetes.io'];

const known = new Set([
  'beta.kubernetes.io/arch',
  'beta.kubernetes.io/instance-type',
  'beta.kubernetes.io/os',
  'failure-domain.beta.kubernetes.io/region',
  'failure-domain.beta.kubernetes.io/zone',
  'failure-domain.kubernetes.io/region',
  'failure-domain.kubernetes.io/zone',
  'kubernetes.io/arch',
  'kubernetes.io/hostname',
  'kubernetes.io/instance-type',
  'kubernetes.io/os',
  'node.kubernetes.io/instance-type',
  'topology.kubernetes.io/region',
  'topology.kubernetes.io/zone',
]);
