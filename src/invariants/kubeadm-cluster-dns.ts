import { textOf } from '../claims';
import { printClaim } from '../cluster';
import { defineInvariant } from '../invariant';
import { nthAddress, printAddress } from '../net';
import { write } from '../repair';

/** On kubeadm the cluster DNS is the tenth address of the first service CIDR. */
export const kubeadmClusterDns = defineInvariant({
  name: 'kubeadm-cluster-dns',
  summary: 'on kubeadm the cluster DNS is the tenth address of the first service CIDR',
  why: 'kubeadm gives its DNS Service that address whatever the kubelets are told: pods ask an address where nobody answers.',
  severity: 'error',
  fixable: true,
  example: 'network.clusterDns: 10.43.0.53 on kubeadm',
  source: 'https://github.com/kubernetes/kubernetes/blob/v1.34.1/cmd/kubeadm/app/constants/constants.go',
  *check({ cluster }) {
    const [service] = cluster.network.service;
    const tenth = service && nthAddress(service.span, 10);
    if (!cluster.kubeadm || !service || !tenth) return;
    for (const claim of cluster.network.dns) {
      if (printClaim(claim) === printAddress(tenth)) continue;
      yield {
        at: claim.at,
        also: [service.at],
        problem: `is not the tenth address of ${textOf(service)}, where kubeadm puts the DNS Service, got ${claim.text}`,
        ...write(claim.at, printAddress(tenth), 'leave network.clusterDns out'),
      };
    }
  },
});
