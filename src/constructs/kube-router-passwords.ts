import type { BgpPeer } from '../cluster';
import { quote } from '../shell';

const folder = '/run/bgp-passwords';
const secrets = '/run/bgp-secrets';

/** Where kube-router reads the passwords of its peers. */
export const passwordsFile = `${folder}/list`;

/**
 * What a pod of kube-router needs so that the passwords of routers come from their Secrets. It reads one file, which holds all of them
 * by base64 in the order of the peers, nothing for a peer without one; so a first container writes it into memory.
 * @see https://github.com/cloudnativelabs/kube-router/blob/v2.11.1/docs/bgp.md#bgp-peer-password-authentication
 */
export function kubeRouterPasswords(peers: readonly BgpPeer[], image: string) {
  const guarded = peers.filter(({ passwordSecret }) => passwordSecret !== undefined);
  if (guarded.length === 0) return { initContainers: [], volumes: [], volumeMounts: [] };
  const written = { name: 'bgp-passwords', mountPath: folder };
  return {
    initContainers: [
      {
        name: 'bgp-passwords',
        image,
        imagePullPolicy: 'Always',
        command: ['/bin/sh', '-ec', passwordsScript(peers)],
        volumeMounts: [
          written,
          ...guarded.map(({ name }) => ({ name: `bgp-secret-${name}`, mountPath: `${secrets}/${name}`, readOnly: true })),
        ],
      },
    ],
    volumes: [
      { name: 'bgp-passwords', emptyDir: { medium: 'Memory' } },
      ...guarded.map(({ name, passwordSecret }) => ({ name: `bgp-secret-${name}`, secret: { secretName: passwordSecret } })),
    ],
    volumeMounts: [{ ...written, readOnly: true }],
  };
}

/** Writes the file; base64 breaks lines, which would be part of nothing. */
function passwordsScript(peers: readonly BgpPeer[]): string {
  const items = peers.map(({ name, passwordSecret }) =>
    passwordSecret === undefined ? undefined : `base64 < ${quote(`${secrets}/${name}/password`)} | tr -d '\\n'`,
  );
  const lines = items.flatMap((item, index) => [...(index > 0 ? ['printf ,'] : []), ...(item ? [item] : [])]);
  return ['umask 077', '{', ...lines.map((line) => `  ${line}`), `} > ${passwordsFile}`, ''].join('\n');
}
