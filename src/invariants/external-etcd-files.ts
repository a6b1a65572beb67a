import { defineInvariant } from '../invariant';

/** The files for an external etcd belong together. */
export const externalEtcdFiles = defineInvariant({
  name: 'external-etcd-files',
  summary: 'the files for an external etcd belong together, and are found from everywhere',
  why: 'kubeadm refuses a certificate without its key or its CA, plain text beside them, and a path that does not begin at the root; k3s does not connect.',
  severity: 'error',
  example: 'datastore: { etcd: [https://192.168.10.5:2379], certFile: /etc/etcd/client.pem }',
  source: 'https://github.com/kubernetes/kubernetes/blob/v1.34.0/cmd/kubeadm/app/apis/kubeadm/validation/validation.go',
  *check({ cluster: { datastore, distribution } }) {
    if (datastore.kind !== 'etcd') return;
    const at = ['distribution', distribution, 'datastore'];
    const { caFile, certFile, keyFile, endpoints } = datastore;
    const files = Object.entries({ caFile, certFile, keyFile }).filter((entry): entry is [string, string] => entry[1] !== undefined);
    for (const [key, path] of files) {
      if (path.startsWith('/')) continue;
      yield { at: [...at, key], problem: `is no path from the root, got ${path}`, fix: `write /${path.replace(/^(\.\/)?/, '')}` };
    }
    const lacking =
      certFile !== undefined && keyFile === undefined
        ? 'keyFile'
        : keyFile !== undefined && certFile === undefined
          ? 'certFile'
          : certFile && !caFile
            ? 'caFile'
            : undefined;
    if (lacking !== undefined && (lacking !== 'caFile' || distribution === 'kubeadm')) {
      const present = lacking === 'keyFile' ? 'certFile' : lacking === 'certFile' ? 'keyFile' : 'certFile';
      yield { at: [...at, present], problem: `stands without ${lacking}`, fix: `add ${lacking}, or remove ${present}` };
    }
    if (distribution !== 'kubeadm' || files.length === 0) return;
    for (const [index, endpoint] of endpoints.entries()) {
      if (!endpoint.startsWith('http:')) continue;
      yield {
        at: [...at, 'etcd', index],
        also: [[...at, files[0]?.[0] ?? '']],
        problem: `is plain text beside ${files.map(([key]) => key).join(', ')}, got ${endpoint}`,
        fix: `write ${endpoint.replace('http:', 'https:')}, or remove the files`,
      };
    }
  },
});
