import { apiServerTools } from '../api-server';
import { goProgram } from '../go-program';
import { namespaces } from '../namespaces';
import { definePart } from '../part';

const coreDns = 'github.com/coredns/coredns';

export const coredns = definePart({
  name: 'coredns',
  real: 'CoreDNS, beside an API server that knows one Service',
  holds:
    'Every Corefile starts and answers: Services under the cluster domain and under each further one, extra hosts, stub zones by the servers that are stated for them, all other names by the forwarders. What CoreDNS refuses the check refuses.',
  versions: ['coredns', 'kube-apiserver', 'etcd'],
  tools: {
    coredns: goProgram({ program: 'coredns', folder: __dirname, package: coreDns, module: coreDns }),
    ...apiServerTools(),
    namespaces,
  },
  minutes: 10,
  unseen:
    'The releases of CoreDNS that Kubernetes 1.25 to 1.35 and k3s carry, 1.9 to 1.14.2: none can be had as a Go module. The Corefile of k3s is written by the test as its manifests have it, before and since 1.34.1.',
});
