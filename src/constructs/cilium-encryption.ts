import * as z from 'zod/mini';
import type { Cluster } from '../cluster';
import { nameText, text } from '../scalar';
import { atLeast } from '../version';
import { when } from './cilium-version';

const flag = (description: string) => z.optional(z.boolean().check(z.describe(description)));

/** How traffic between nodes is hidden. */
export const encryptionOptions = {
  encryption: z.optional(
    z
      .strictObject({
        type: z.enum(['wireguard', 'ipsec']).check(z.describe('who encrypts the traffic between pods of different nodes')),
        nodeEncryption: flag('WireGuard: traffic of the nodes themselves too; since 1.14; default: false'),
        strictEgress: flag('WireGuard: drop what would leave unencrypted for an IPv4 pod; since 1.15; default: false'),
        strictIngress: flag('WireGuard: drop what arrives unencrypted from a pod; since 1.19; default: false'),
        allowRemoteNodeIdentities: flag('strictEgress: look remote identities up; default: true in a tunnel, else false'),
        persistentKeepalive: z.optional(text('WireGuard: between nodes behind NAT, such as 25s; since 1.15; default: never')),
        secret: z.optional(nameText('IPsec: Secret with the key `keys` in the namespace of Cilium; default: cilium-ipsec-keys')),
        keyRotationDuration: z.optional(text('IPsec: how long old keys stay, such as 5m; since 1.14; default: 5m')),
      })
      .check(z.describe('default: none')),
  ),
};

const schema = z.strictObject(encryptionOptions);

/** The choices of the encryption. */
export type EncryptionOptions = z.output<typeof schema> & { readonly version: string; readonly routingMode?: string | undefined };

/** Chart values of the encryption. */
export function encryptionValues({ encryption, version, routingMode }: EncryptionOptions, cluster: Cluster): Record<string, unknown> {
  if (!encryption) return {};
  const { type, strictEgress, strictIngress, secret, keyRotationDuration, persistentKeepalive } = encryption;
  const pod4 = cluster.network.pod.find(({ span }) => span.family === 4);
  const egress = {
    enabled: true,
    cidr: pod4?.text,
    allowRemoteNodeIdentities: encryption.allowRemoteNodeIdentities ?? routingMode !== 'native',
  };
  // 1.19 still reads the older spelling, 1.20 does not.
  const strict = atLeast(version, '1.19')
    ? { ...when(strictEgress, { egress }), ...when(strictIngress, { ingress: { enabled: true } }) }
    : { ...when(strictEgress, egress) };
  return {
    encryption: {
      enabled: true,
      type,
      ...when(encryption.nodeEncryption, { nodeEncryption: true }),
      ...when(Object.keys(strict).length > 0, { strictMode: strict }),
      ...when(persistentKeepalive, { wireguard: { persistentKeepalive } }),
      ...when(secret ?? keyRotationDuration, { ipsec: { secretName: secret, keyRotationDuration } }),
    },
  };
}
