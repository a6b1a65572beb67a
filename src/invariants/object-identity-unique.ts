import { defineInvariant } from '../invariant';
import { identityOf } from '../manifest';

/** No two add-ons make one object. */
export const objectIdentityUnique = defineInvariant({
  name: 'object-identity-unique',
  summary: 'no two add-ons make one object',
  why: 'Each apply gives it to the other owner, who prunes or overwrites it.',
  severity: 'error',
  example: 'two add-ons that make one ConfigMap',
  onOutput: true,
  *check({ manifests }) {
    const owners = new Map<string, string>();
    for (const [addon, objects] of manifests) {
      for (const object of objects) {
        const key = identityOf(object);
        const owner = owners.get(key);
        if (owner !== undefined) {
          const identity = key.replace(/^\//, '');
          yield {
            at: ['addons', addon],
            also: [['addons', owner]],
            problem: owner === addon ? `makes ${identity} twice` : `makes ${identity}, which addons.${owner} makes too`,
            fix: identity.startsWith('Namespace ') ? 'choose another namespace for one of the two' : 'rename or remove one of the two',
          };
        }
        owners.set(key, addon);
      }
    }
  },
});
