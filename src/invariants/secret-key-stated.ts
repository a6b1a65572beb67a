import { defineInvariant } from '../invariant';
import { nearest } from '../nearest';
import { printPath } from '../path';
import { secretUses } from '../secret-uses';
import { statedSecrets } from '../stated-secrets';

/** A key that is read of a Secret is one of those that it has. */
export const secretKeyStated = defineInvariant({
  name: 'secret-key-stated',
  summary: 'a key that is read of a Secret is one of those that it has',
  why: 'A pod that reads it stays in CreateContainerConfigError, and a session goes without its password.',
  severity: 'warning',
  example: 'secrets: { bgp-tor: { namespace: kube-system, keys: [pass], exists: true } } as bgp.peers.tor.passwordSecret',
  source: 'https://kubernetes.io/docs/concepts/configuration/secret/#using-secrets-as-environment-variables',
  onOutput: true,
  *check(subject) {
    const known = new Map(statedSecrets(subject).map((stated) => [`${stated.namespace}/${stated.name}`, stated]));
    const told = new Set<string>();
    for (const { at, namespace, name, keys, by } of secretUses(subject)) {
      const stated = known.get(`${namespace}/${name}`);
      if (!stated?.keys) continue;
      for (const key of keys.filter((one) => !stated.keys?.includes(one))) {
        const place = `${printPath(at)} ${namespace}/${name} ${key}`;
        if (told.has(place)) continue;
        told.add(place);
        const near = nearest(key, stated.keys);
        yield {
          at,
          also: [stated.at],
          problem: `reads the key ${key} of Secret ${namespace}/${name}${by === undefined ? '' : ` for ${by}`}, which has ${stated.keys.join(', ') || 'none'}`,
          fix: near
            ? `call the key ${key} in place of ${near} at ${printPath(stated.at)}`
            : `add the key ${key} at ${printPath(stated.at)}`,
        };
      }
    }
  },
});
