import { debianProgram } from '../debian-program';
import { namespaces } from '../namespaces';
import { definePart } from '../part';

const daemon = (program: string) => debianProgram({ program, package: 'frr', ask: ['--version'] });

export const frr = definePart({
  name: 'frr',
  real: 'FRRouting',
  holds:
    'It takes every frr.conf. In network namespaces the routers that run it and the nodes reach Established, exchange exactly the prefixes that the cluster file promises, and lose them with their node.',
  versions: ['bgpd', 'bird'],
  tools: {
    bgpd: daemon('bgpd'),
    zebra: daemon('zebra'),
    bfdd: daemon('bfdd'),
    bird: debianProgram({ program: 'bird', package: 'bird2', ask: ['--version'] }),
    namespaces,
  },
  minutes: 10,
  unseen:
    'The speakers that are no BIRD (Cilium, kube-router, kube-vip, MetalLB, Calico): a BIRD that is configured from the description stands in for them, and the router’s generated file is the one that is tried.',
});
