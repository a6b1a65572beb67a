import { providersOf, provides } from '../cluster';
import { defineInvariant } from '../invariant';
import { listOf } from '../scalar';

/** kube-proxy in IPVS mode keeps quiet about addresses that an add-on announces. */
export const ipvsStrictArp = defineInvariant({
  name: 'ipvs-strict-arp',
  summary: 'kube-proxy in IPVS mode keeps quiet about addresses that an add-on announces',
  why: 'IPVS puts every Service address on kube-ipvs0 of every node, so all of them answer ARP for it beside the one that should.',
  severity: 'error',
  example: 'distribution.k3s.kubeProxyMode: ipvs beside kube-vip: { services: true }',
  source: 'https://kubernetes.io/docs/reference/command-line-tools-reference/kube-proxy/',
  *check({ cluster }) {
    const [announcer] = providersOf(cluster, 'l2-announcement');
    if (cluster.k3s.kubeProxyMode !== 'ipvs' || provides(cluster, 'kube-proxy') || announcer === undefined) return;
    if (listOf(cluster.k3s.config['kube-proxy-arg'] as string | readonly string[] | undefined).includes('ipvs-strict-arp=true')) return;
    yield {
      at: ['distribution', 'k3s', 'kubeProxyMode'],
      also: [
        ['addons', announcer],
        ['distribution', 'k3s', 'config'],
      ],
      problem: `is ipvs, so every node answers for the addresses that addons.${announcer} announces from one`,
      fix: 'add kube-proxy-arg: [ipvs-strict-arp=true] to distribution.k3s.config, or write kubeProxyMode: iptables',
    };
  },
});
