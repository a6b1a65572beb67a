import type { KubeVipCloudProviderOptions } from '../addons/kube-vip-cloud-provider';
import { type KubeVipOptions, takesClasslessServices } from '../constructs/kube-vip-options';
import { defineInvariant } from '../invariant';

const usual = 'kube-vip.io/kube-vip-class';

/** kube-vip carries what its cloud provider hands out. */
export const kubeVipCloudProviderAnnounced = defineInvariant({
  name: 'kube-vip-cloud-provider-announced',
  summary: 'kube-vip carries what its cloud provider hands out',
  why: 'Services get an address that no machine answers for.',
  severity: 'error',
  example: 'kube-vip-cloud-provider beside kube-vip without services: true',
  *check({ options }) {
    const provider = options('kube-vip-cloud-provider') as KubeVipCloudProviderOptions | undefined;
    const kubeVip = options('kube-vip') as KubeVipOptions | undefined;
    if (!provider || !kubeVip) return;
    if (!kubeVip.services) {
      yield {
        at: ['addons', 'kube-vip-cloud-provider'],
        also: [['addons', 'kube-vip', 'services']],
        problem: 'hands out addresses that addons.kube-vip does not carry',
        fix: 'write addons.kube-vip.services: true, or remove addons.kube-vip-cloud-provider',
      };
      return;
    }
    const name = provider.loadBalancerClassName ?? usual;
    if (!provider.loadBalancerClass && !takesClasslessServices(kubeVip)) {
      yield {
        at: ['addons', 'kube-vip-cloud-provider'],
        also: ['lbClassOnly', 'lbClassName', 'lbClassLegacyHandling'].map((key) => ['addons', 'kube-vip', key]),
        problem: 'hands out addresses to Services without a class, which addons.kube-vip leaves alone',
        fix: 'write addons.kube-vip-cloud-provider.loadBalancerClass: true, or let addons.kube-vip take Services without a class',
      };
    } else if (provider.loadBalancerClass && (kubeVip.lbClassName ?? usual) !== name) {
      yield {
        at: ['addons', 'kube-vip-cloud-provider', 'loadBalancerClass'],
        also: [['addons', 'kube-vip', 'lbClassName']],
        problem: `hands out addresses to Services of the class ${name}, and addons.kube-vip carries ${kubeVip.lbClassName ?? usual}`,
        fix: `write addons.kube-vip.lbClassName: ${name}`,
      };
    }
  },
});
