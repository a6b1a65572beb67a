import { backendOf, type MetallbOptions } from '../addons/metallb';
import { defineUpgradeNotes, namesOf } from '../upgrade-note';

const notes = 'https://github.com/metallb/metallb/blob/v0.16.1/website/content/release-notes/_index.md';

/** What changes between releases of MetalLB. */
export const metallb = defineUpgradeNotes<MetallbOptions>({
  name: 'metallb',
  optionsSince: { avoidBuggyIps: '0.13.4', interfaces: '0.13.6' },
  notes: [
    {
      name: 'address-pool-kind',
      since: '0.14.2',
      urgency: 'decide',
      change: 'AddressPool is gone; pools are IPAddressPool alone',
      source: notes,
      concerns: ({ own }) => {
        const old = own.filter(({ apiVersion, kind }) => kind === 'AddressPool' && apiVersion.startsWith('metallb.io/'));
        return old.length === 0 ? undefined : `remove ${namesOf(old)}: the pools of the cluster are loadBalancer.pools`;
      },
    },
    {
      name: 'annotation-prefix',
      since: '0.14.9',
      urgency: 'do',
      change: 'annotations begin with metallb.io; metallb.universe.tf is deprecated',
      source: notes,
      concerns: ({ own }) => {
        const old = own.filter(({ metadata }) =>
          Object.keys(metadata.annotations ?? {}).some((key) => key.startsWith('metallb.universe.tf/')),
        );
        return old.length === 0 ? undefined : `write metallb.io/ in the annotations of ${namesOf(old)}`;
      },
    },
    {
      name: 'peer-kind',
      since: '0.14.9',
      urgency: 'do',
      change: 'BGPPeer is metallb.io/v1beta2; v1beta1 is deprecated',
      source: notes,
      concerns: ({ own }) => {
        const old = own.filter(({ apiVersion, kind }) => kind === 'BGPPeer' && apiVersion === 'metallb.io/v1beta1');
        return old.length === 0 ? undefined : `write apiVersion: metallb.io/v1beta2 in ${namesOf(old)}; Keelson writes its own so`;
      },
    },
    {
      name: 'frr-k8s',
      since: '0.16.0',
      urgency: 'do',
      change: 'FRR-K8s speaks BGP by default; the FRR mode is deprecated',
      source: notes,
      concerns: ({ chosen, to }) => {
        if (chosen.bgpBackend === 'frr') return 'write bgpBackend: frr-k8s while frr is still there';
        const [before, after] = [backendOf(chosen), backendOf({ ...chosen, version: to })];
        return before === after ? undefined : `sessions end and begin again by ${after}; write bgpBackend: ${before} to keep it`;
      },
    },
    {
      name: 'metrics-port',
      since: '0.16.0',
      urgency: 'do',
      change: 'metrics are served by HTTPS on port 9120 alone, with a certificate that nobody signed, in place of HTTP on 7472',
      source: notes,
      concerns: () => 'tell what scrapes them',
    },
  ],
});
