import type { CiliumOptions } from '../addons/cilium';
import { defineInvariant } from '../invariant';
import { remove, removeIdle } from '../repair';

/** Options of the encryption are those of its type. */
export const encryptionOptionOfType = defineInvariant({
  name: 'encryption-option-of-type',
  summary: 'options of the encryption are those of its type',
  why: 'They have no effect, so traffic that was to be dropped or encrypted is not; strict ingress with IPsec stops the agent.',
  severity: 'error',
  fixable: true,
  example: 'encryption: { type: ipsec, strictEgress: true }',
  source: 'https://docs.cilium.io/en/v1.20/security/network/encryption-wireguard/',
  *check({ cluster, options }) {
    const cilium = options('cilium') as CiliumOptions | undefined;
    if (!cilium) return;
    const { encryption } = cilium;
    if (!encryption) return;
    for (const key of encryption.type === 'ipsec' ? ofWireguard : ofIpsec) {
      if (encryption[key] === undefined) continue;
      const at = ['addons', 'cilium', 'encryption', key];
      yield {
        at,
        also: [['addons', 'cilium', 'encryption', 'type']],
        problem: `is not an option of ${encryption.type}`,
        ...removeIdle(at, `write type: ${encryption.type === 'ipsec' ? 'wireguard' : 'ipsec'}`),
      };
    }
    if (encryption.strictEgress && !cluster.network.families.includes(4)) {
      const at = ['addons', 'cilium', 'encryption', 'strictEgress'];
      yield {
        at,
        also: [['network', 'podCidr']],
        problem: 'guards IPv4 pods only, and the cluster has none',
        ...remove(at),
      };
    }
  },
});

const ofWireguard = ['nodeEncryption', 'strictEgress', 'strictIngress', 'allowRemoteNodeIdentities', 'persistentKeepalive'] as const;
const ofIpsec = ['secret', 'keyRotationDuration'] as const;
