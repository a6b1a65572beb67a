import { electsLeader, type KubeVipOptions, kubeVipSince } from '../constructs/kube-vip-options';
import { defineUpgradeNotes } from '../upgrade-note';

const generator = (tag: string) => `https://github.com/kube-vip/kube-vip/blob/${tag}/pkg/kubevip/config_generator.go`;

/** What changes between releases of kube-vip. */
export const kubeVip = defineUpgradeNotes<KubeVipOptions>({
  name: 'kube-vip',
  optionsSince: kubeVipSince,
  notes: [
    {
      name: 'pull-policy',
      since: 'v0.8.0',
      urgency: 'know',
      change: 'the image is pulled once per node in place of at every start',
      source: generator('v0.8.0'),
      concerns: () => 'nothing to do',
    },
    {
      name: 'prefix-variable',
      since: 'v0.9.0',
      urgency: 'know',
      change: 'vip_subnet takes the place of vip_cidr, which is not read any more',
      source: generator('v0.9.0'),
      concerns: ({ chosen }) =>
        chosen.env?.vip_cidr === undefined ? 'nothing to do: Keelson writes vip_subnet' : 'remove env.vip_cidr, and write vipPrefix',
    },
    {
      name: 'equinix',
      since: 'v0.9.0',
      urgency: 'decide',
      change: 'Equinix Metal is not supported any more',
      source: generator('v0.9.0'),
      concerns: ({ chosen }) =>
        Object.keys(chosen.env ?? {}).some((name) => name.startsWith('vip_packet') || name === 'provider_config')
          ? 'remove env.vip_packet and its kin, and peer with the routers by mode: bgp'
          : undefined,
    },
    {
      name: 'endpoint-slices',
      since: 'v1.0.0',
      urgency: 'know',
      change: 'it watches EndpointSlices in place of Endpoints, and enable_endpoints in place of enable_endpointslices',
      source: generator('v1.0.0'),
      concerns: ({ chosen }) => {
        if (chosen.env?.enable_endpointslices !== undefined) return 'remove env.enable_endpointslices';
        return chosen.services && chosen.endpointSlices === undefined ? 'write endpointSlices: false to keep to Endpoints' : undefined;
      },
    },
    {
      name: 'lease-timings',
      since: 'v1.1.0',
      urgency: 'know',
      change: 'a silent leader is believed for 15 seconds in place of 5, renews for 10 in place of 3, tries every 2 in place of 1',
      source: generator('v1.1.0'),
      concerns: ({ chosen }) =>
        electsLeader(chosen) && chosen.leaseDuration === undefined
          ? 'the VIP is away for longer when a server dies; write leaseDuration: 5, leaseRenewDeadline: 3 and leaseRetryPeriod: 1 to keep the old times'
          : undefined,
    },
  ],
});
