import type { SecretsOptions } from '../addons/secrets';
import { defineInvariant } from '../invariant';
import { statements } from '../stated-secrets';

/** An external Secret names its store. */
export const secretStoreNamed = defineInvariant({
  name: 'secret-store-named',
  summary: 'an external Secret names its store',
  why: 'External Secrets does not know where to read: the Secret is never made.',
  severity: 'error',
  example: 'secrets: { bgp-tor: { namespace: kube-system, external: { password: kv/bgp } } } without a store',
  source: 'https://external-secrets.io/latest/api/externalsecret/',
  *check(subject) {
    const { store } = (subject.options('secrets') ?? {}) as Partial<SecretsOptions>;
    for (const { at, chosen } of statements(subject)) {
      if (chosen.external === undefined || chosen.store !== undefined || store !== undefined) continue;
      yield {
        at: [...at, 'external'],
        also: [['addons', 'secrets', 'store']],
        problem: 'is read of a store, and none is named',
        fix: 'add addons.secrets.store: { name: … } for all of them, or store beside it',
      };
    }
  },
});
