import { defineInvariant } from '../invariant';
import { printPath } from '../path';
import { type SecretUse, secretUses } from '../secret-uses';
import { statedSecrets } from '../stated-secrets';

/** A Secret that something of the cluster names is made, or stated to be there. */
export const secretStated = defineInvariant({
  name: 'secret-stated',
  summary: 'a Secret that something of the cluster names is made, or stated to be there',
  why: 'Nothing that is committed says that it must be made: pods wait for it, or sessions stay down, on the day the cluster is built anew.',
  severity: 'note',
  example: 'bgp.peers.tor.passwordSecret: bgp-tor without addons.secrets.secrets.bgp-tor',
  source: 'https://kubernetes.io/docs/concepts/configuration/secret/#using-a-secret',
  onOutput: true,
  *check(subject) {
    if (subject.manifests.size === 0) return;
    const known = new Set(statedSecrets(subject).map(({ namespace, name }) => `${namespace}/${name}`));
    const unknown = new Map<string, SecretUse[]>();
    for (const use of secretUses(subject)) {
      const secret = `${use.namespace}/${use.name}`;
      if (!known.has(secret)) unknown.set(secret, [...(unknown.get(secret) ?? []), use]);
    }
    for (const [secret, uses] of unknown) {
      const [first] = uses;
      if (!first) continue;
      const places = new Map(uses.slice(1).map(({ at }) => [printPath(at), at]));
      places.delete(printPath(first.at));
      const keys = [...new Set(uses.flatMap((use) => use.keys))].sort();
      const stated = [`namespace: ${first.namespace}`, ...(keys.length > 0 ? [`keys: [${keys.join(', ')}]`] : []), 'exists: true'];
      yield {
        at: first.at,
        also: [...places.values()],
        problem: `needs Secret ${secret}${first.by === undefined ? '' : ` for ${first.by}`}, which nothing of the cluster makes`,
        fix: `make it by external, sealed or sops of addons.secrets, or state who does: secrets: { ${first.name}: { ${stated.join(', ')} } }`,
      };
    }
  },
});
