import type { SecretsOptions } from '../addons/secrets';
import { defineInvariant } from '../invariant';
import { statements } from '../stated-secrets';

/** A file of SOPS holds the Secret that is stated, for those who are stated. */
export const sopsFileFits = defineInvariant({
  name: 'sops-file-fits',
  summary: 'a file of SOPS holds the Secret that is stated, for those who are stated',
  why: 'The cluster gets another Secret than what its pods name, or cannot decrypt it, or somebody can who should not.',
  severity: 'error',
  example: 'secrets: { bgp-tor: { namespace: kube-system, sops: secrets/bgp.yaml } } of a file with Secret default/bgp-tor',
  source: 'https://github.com/getsops/sops/blob/v3.10.2/README.rst#updatekeys-command',
  onOutput: true,
  *check(subject) {
    const { age } = (subject.options('secrets') ?? {}) as Partial<SecretsOptions>;
    for (const { at, path, documents } of subject.encrypted) {
      const stated = statements(subject).find(({ key }) => key === at[3]);
      // What is encrypted as a whole is told by its own rule.
      if (!stated || documents.length === 0 || documents.some(({ kind }) => kind.startsWith('ENC['))) continue;
      const other = documents.find(({ apiVersion, kind }) => apiVersion !== 'v1' || kind !== 'Secret');
      if (other) {
        yield {
          at,
          problem: `names ${path}, which holds a ${other.kind || 'document without a kind'} in line ${other.line}`,
          fix: 'leave nothing but Secrets in it',
        };
        continue;
      }
      const { namespace, name = stated.key } = stated.chosen;
      const held = documents.map((document) => `${document.namespace ?? '(no namespace)'}/${document.name}`);
      if (!held.includes(`${namespace}/${name}`)) {
        yield {
          at,
          also: [[...stated.at, 'namespace']],
          problem: `names ${path}, which holds no Secret ${namespace}/${name}, got ${held.join(', ')}`,
          fix: `write metadata.name: ${name} and metadata.namespace: ${namespace} into it by: sops ${path}; or state what it holds`,
        };
      }
      if (age === undefined) continue;
      const wanted = [...age].sort().join(', ');
      const wrong = documents.find(({ recipients, hasCode }) => hasCode && [...recipients].sort().join(', ') !== wanted);
      if (wrong) {
        yield {
          at,
          also: [['addons', 'secrets', 'age']],
          problem: `names ${path}, which is encrypted for ${[...wrong.recipients].sort().join(', ') || 'nobody with a key of age'}, not for ${wanted}`,
          fix: `state the same in .sops.yaml and run: sops updatekeys ${path}; or correct addons.secrets.age`,
        };
      }
    }
  },
});
