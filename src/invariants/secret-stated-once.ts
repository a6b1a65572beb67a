import { defineInvariant } from '../invariant';
import { printPath } from '../path';
import { statedSecrets } from '../stated-secrets';

/** A Secret comes from one place. */
export const secretStatedOnce = defineInvariant({
  name: 'secret-stated-once',
  summary: 'a Secret comes from one place',
  why: 'Two owners write it in turn: it has the value of the one, then of the other, and pods that start in between have the wrong one.',
  severity: 'error',
  example: 'secrets: { a: { name: bgp, … }, b: { name: bgp, … } } in one namespace',
  source: 'https://external-secrets.io/latest/api/externalsecret/#creationpolicy',
  onOutput: true,
  *check(subject) {
    const first = new Map<string, ReturnType<typeof statedSecrets>[number]>();
    for (const stated of statedSecrets(subject)) {
      const secret = `${stated.namespace}/${stated.name}`;
      const known = first.get(secret);
      if (!known) first.set(secret, stated);
      // Two objects of one kind and name are told by the rule of all objects.
      else if (stated.source !== 'object' || known.source !== 'object' || stated.kind !== known.kind) {
        // The object is what can be taken away in any case, and the second statement else.
        yield {
          at: stated.source === 'object' ? known.at : stated.at,
          also: [stated.source === 'object' ? stated.at : known.at],
          problem: `states Secret ${secret}, which ${stated.kind ? `a ${stated.kind} of ${printPath(stated.at)} makes` : `${printPath(known.at)} states`} too`,
          fix: 'remove one of the two, or give one another name',
        };
      }
    }
  },
});
