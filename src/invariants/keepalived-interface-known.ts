import { defineInvariant } from '../invariant';

/** Keepalived knows the interface of every server. */
export const keepalivedInterfaceKnown = defineInvariant({
  name: 'keepalived-interface-known',
  summary: 'keepalived knows the interface of every server',
  why: 'VRRP is spoken on one link, and keepalived has to be told which.',
  severity: 'error',
  example: 'a server without interface beside distribution.kubeadm.keepalived',
  source: 'https://www.keepalived.org/manpage.html',
  *check({ cluster }) {
    if (!cluster.kubeadm?.keepalived) return;
    for (const server of cluster.servers.filter((node) => node.interface === undefined)) {
      yield {
        at: [...server.at, 'interface'],
        also: [['distribution', 'kubeadm', 'keepalived']],
        problem: 'is not there, so keepalived does not know the link of the VIP',
        fix: `add it, as \`ip -br link\` shows it on ${server.name}`,
      };
    }
  },
});
