import { type KubeRouterOptions, kubeRouterSince } from '../constructs/kube-router-options';
import { defineUpgradeNotes } from '../upgrade-note';

/** What changes between releases of kube-router. */
export const kubeRouter = defineUpgradeNotes<KubeRouterOptions>({
  name: 'kube-router',
  optionsSince: kubeRouterSince,
  notes: [
    {
      name: 'external-ip-ranges',
      since: '2.8',
      urgency: 'decide',
      change: 'external IPs of Services are announced only if they lie in --service-external-ip-range',
      source: 'https://github.com/cloudnativelabs/kube-router/blob/v2.8.1/pkg/options/options.go',
      concerns: ({ chosen }) =>
        chosen.externalIps && !chosen.externalIpRanges
          ? 'write externalIpRanges when the version is there, or remove externalIps'
          : undefined,
    },
  ],
});
