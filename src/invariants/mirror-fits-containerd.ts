import { registryFolder } from '../constructs/registry-folder';
import { defineInvariant } from '../invariant';
import { removeIdle } from '../repair';

/** The containerd of kubeadm understands every registry mirror. */
export const mirrorFitsContainerd = defineInvariant({
  name: 'mirror-fits-containerd',
  summary: 'the containerd of kubeadm understands every registry mirror',
  why: 'Upstream’s containerd knows no rewrites, and looks for a mirror in a folder that is named after the registry: images come from elsewhere, or not at all.',
  severity: 'error',
  fixable: true,
  example: 'registries.mirrors: { docker.io: { rewrite: … } } with distribution: { kubeadm: v1.34.1 }',
  source: 'https://github.com/containerd/containerd/blob/v2.1.4/docs/hosts.md',
  *check({ cluster }) {
    if (!cluster.kubeadm) return;
    for (const { registry, endpoints, rewrite } of cluster.mirrors) {
      const at = ['registries', 'mirrors', registry];
      const also = [['distribution', 'kubeadm']];
      if (registryFolder(registry) === undefined) {
        yield { at, also, problem: 'is no registry', fix: 'write a host, with its port if it has one, such as docker.io, or "*" for all' };
      } else if (Object.keys(rewrite).length > 0) {
        yield {
          at: [...at, 'rewrite'],
          also,
          problem: 'is understood by the containerd of k3s alone',
          fix: 'remove it, and put the path into the endpoint, such as https://mirror.lan/v2/proxy',
        };
      } else if (endpoints.length === 0) {
        yield { at, also, severity: 'warning', problem: 'names no endpoint, so it changes nothing', ...removeIdle(at, 'add an endpoint') };
      }
    }
  },
});
