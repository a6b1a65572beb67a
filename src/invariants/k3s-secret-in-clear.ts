import { defineInvariant } from '../invariant';

/** No secret of k3s stands in the cluster file. */
export const k3sSecretInClear = defineInvariant({
  name: 'k3s-secret-in-clear',
  summary: 'no secret of k3s stands in the cluster file',
  why: 'Whoever reads the repository has it, for good: a commit is never forgotten.',
  severity: 'warning',
  example: 'distribution.k3s.config: { etcd-s3-secret-key: … }',
  source: 'https://docs.k3s.io/cli/etcd-snapshot#s3-configuration-secret-support',
  *check({ cluster }) {
    for (const [key, fix] of Object.entries(instead)) {
      if (cluster.k3s?.config[key] === undefined) continue;
      yield { at: ['distribution', 'k3s', 'config', key], problem: 'is a secret in clear', fix };
    }
  },
});

const instead: Readonly<Record<string, string>> = {
  'etcd-s3-secret-key': 'remove it, and name a Secret of the namespace kube-system by etcd-s3-config-secret',
  'etcd-s3-session-token': 'remove it, and name a Secret of the namespace kube-system by etcd-s3-config-secret',
  'vpn-auth': 'remove it, and write it into a file on the machines that vpn-auth-file names',
};
