import { defineInvariant } from '../invariant';

/** What SOPS encrypted goes to somebody who can decrypt it. */
export const sopsHasDecryption = defineInvariant({
  name: 'sops-has-decryption',
  summary: 'what SOPS encrypted goes to somebody who can decrypt it',
  why: 'The API server would take the encrypted text for the secret: pods start with a password that nobody has.',
  severity: 'error',
  example: 'secrets: { bgp-tor: { namespace: kube-system, sops: secrets/bgp.yaml } } in a cluster that nothing but k3s delivers',
  source: 'https://fluxcd.io/flux/components/kustomize/kustomizations/#decryption',
  onOutput: true,
  *check({ encrypted, carriers }) {
    for (const { at, path } of encrypted) {
      for (const { name } of carriers.filter(({ decrypts }) => !decrypts)) {
        yield {
          at,
          also: [['deliveries', name]],
          problem: `names ${path}, and the delivery ${name} hands it to somebody who cannot decrypt it`,
          fix: 'deliver by one that can (flux, kubectl), or make the Secret by external or sealed, or by hand, and state that it exists',
        };
      }
    }
  },
});
