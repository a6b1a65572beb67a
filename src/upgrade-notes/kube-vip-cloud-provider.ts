import { type KubeVipCloudProviderOptions, kubeVipCloudProviderSince } from '../addons/kube-vip-cloud-provider';
import { parseCidr } from '../net';
import { defineUpgradeNotes } from '../upgrade-note';

/** What changes between releases of the kube-vip cloud provider. */
export const kubeVipCloudProvider = defineUpgradeNotes<KubeVipCloudProviderOptions>({
  name: 'kube-vip-cloud-provider',
  optionsSince: kubeVipCloudProviderSince,
  notes: [
    {
      name: 'end-addresses',
      since: 'v0.0.10',
      urgency: 'do',
      change: 'the first and the last address of a CIDR are handed out too, unless skip-end-ips-in-cidr is set',
      source: 'https://github.com/kube-vip/kube-vip-cloud-provider/blob/v0.0.10/pkg/ipam/addressbuilder.go',
      concerns: ({ chosen, cluster }) =>
        chosen.skipEndIps === undefined && cluster.pools.some(({ blocks }) => blocks.some(({ text }) => parseCidr(text).ok))
          ? 'write skipEndIps: true to keep them back'
          : undefined,
    },
  ],
});
