import { debianProgram } from '../debian-program';
import { namespaces } from '../namespaces';
import { definePart } from '../part';

export const bird = definePart({
  name: 'bird',
  real: 'BIRD',
  holds:
    'It takes every bird.conf. In network namespaces the nodes and the routers that run it reach Established, exchange exactly the prefixes that the cluster file promises, and lose them with their node.',
  tools: {
    bird: debianProgram({ program: 'bird', package: 'bird2', ask: ['--version'] }),
    namespaces,
  },
  minutes: 10,
  unseen:
    'The speakers that are no BIRD (Cilium, kube-router, kube-vip, MetalLB, Calico): a BIRD that is configured from the description stands in for them, and the router’s generated file is the one that is tried.',
});
