import { defineInvariant } from '../invariant';
import type { Manifest } from '../manifest';
import { isMap } from '../merge';
import { podSpecOf } from '../workload';

/** No secret stands in what is committed. */
export const secretInClear = defineInvariant({
  name: 'secret-in-clear',
  summary: 'no secret stands in what is committed',
  why: 'Whoever reads the repository has it, for good: a commit is never forgotten.',
  severity: 'warning',
  example: 'manifests.objects: a Secret with stringData',
  source: 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/#avoid-sharing-secret-manifests',
  onOutput: true,
  *check({ manifests }) {
    for (const [addon, objects] of manifests) {
      for (const object of objects) {
        for (const where of inClear(object)) {
          yield {
            at: ['addons', addon],
            problem: `writes a secret into ${object.kind} ${object.metadata.name}: ${where}`,
            fix: 'make the Secret on the cluster, or commit it encrypted (SOPS, SealedSecret, ExternalSecret), and name it from here',
          };
        }
      }
    }
  },
});

function inClear(object: Manifest): readonly string[] {
  // SOPS leaves its mark beside what it encrypts.
  if (object.kind === 'Secret' && object.sops === undefined && object.type !== 'kubernetes.io/service-account-token') {
    return [object.data, object.stringData].flatMap((held) =>
      isMap(held) ? Object.keys(held).filter((key) => String(held[key] ?? '') !== '') : [],
    );
  }
  if (object.kind === 'ConfigMap' && isMap(object.data)) {
    const { data } = object;
    return Object.keys(data).filter((key) => /-----BEGIN ([A-Z]+ )*PRIVATE KEY-----/.test(String(data[key])));
  }
  return (podSpecOf(object)?.containers ?? []).flatMap(({ env = [] }) =>
    env.filter(({ name, value = '' }) => secretName.test(name) && value !== '' && !value.startsWith('$(')).map(({ name }) => `env ${name}`),
  );
}

/** A variable that holds a secret, not the name of one or the path to it. */
const secretName = /(^|_)(PASSWORD|PASSWD|TOKEN|SECRET|SECRET_KEY|API_?KEY|PRIVATE_KEY|ACCESS_KEY)$/i;
