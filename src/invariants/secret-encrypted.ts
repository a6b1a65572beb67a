import { type Draft, defineInvariant } from '../invariant';
import { type Path, printPath } from '../path';
import { statements } from '../stated-secrets';

/** What is committed as encrypted is encrypted. */
export const secretEncrypted = defineInvariant({
  name: 'secret-encrypted',
  summary: 'what is committed as encrypted is encrypted',
  why: 'Whoever reads the repository has the secret, for good: a commit is never forgotten.',
  severity: 'error',
  example: 'secrets: { bgp-tor: { namespace: kube-system, sops: secrets/bgp.yaml } } before sops was run on the file',
  source: 'https://fluxcd.io/flux/guides/mozilla-sops/#encrypting-secrets-using-age',
  onOutput: true,
  *check(subject) {
    for (const { at, chosen } of statements(subject)) {
      for (const [key, value] of Object.entries(chosen.sealed ?? {})) {
        if (isSealed(value)) continue;
        yield {
          at: [...at, 'sealed', key],
          problem: `is not what kubeseal prints (${value.length} characters)`,
          fix: `encrypt the value for the cluster: kubeseal --raw --namespace ${chosen.namespace} --name ${chosen.name ?? at[3]} --from-file=/dev/stdin`,
        };
      }
    }
    const { age = [] } = (subject.options('secrets') ?? {}) as { readonly age?: readonly string[] };
    const recipients = age.length > 0 ? ` --age ${age.join(',')}` : '';
    for (const { at, path, documents, unreadable } of subject.encrypted) {
      const tell = (line: number, problem: string, fix: string): Draft => ({
        at,
        problem: `names ${path}, whose document in line ${line} ${problem}`,
        fix,
      });
      const encrypt = `encrypt it: sops --encrypt --in-place${recipients} --encrypted-regex '^(data|stringData)$' ${path}`;
      if (unreadable) yield tell(unreadable.line, unreadable.problem, 'let it hold Secrets, and encrypt it with sops');
      for (const { line, clear, hasCode, kind, name } of documents) {
        if (/^ENC\[/.test(kind) || /^ENC\[/.test(name)) {
          yield tell(
            line,
            'has its metadata encrypted too, so that nothing can tell which Secret it is',
            `decrypt it: sops --decrypt --in-place ${path}; then ${encrypt}`,
          );
        } else if (clear.length > 0 && !hasCode) {
          yield tell(line, `is not encrypted (${clear.map((one: Path) => printPath(one)).join(', ')})`, encrypt);
        } else if (clear.length > 0) {
          yield tell(
            line,
            `has values in clear (${clear.map((one: Path) => printPath(one)).join(', ')})`,
            `write them with sops, not with an editor: sops ${path}`,
          );
        } else if (!hasCode) {
          yield tell(line, 'has no block sops with a mac, so that nobody can decrypt it', encrypt);
        }
      }
    }
  },
});

/** A key of the session of some hundred bytes, then the value. @see https://github.com/bitnami-labs/sealed-secrets/blob/v0.36.6/pkg/crypto/crypto.go */
function isSealed(value: string): boolean {
  return /^A[A-Za-z0-9+/]{200,}={0,2}$/.test(value);
}
