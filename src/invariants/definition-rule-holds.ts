import { bundleOf } from '../constructs/gateway-api-bundle';
import { defineInvariant } from '../invariant';
import { ownerOf, toldTo } from '../object-owner';
import { ruleFaults } from '../schema/definition-rules';

/** An object keeps the rules that its definition states as expressions. */
export const definitionRuleHolds = defineInvariant({
  name: 'definition-rule-holds',
  summary: 'an object keeps the rules that the definition of its kind states beside its schema',
  why: 'The API server refuses it, though every field of it is known and of the right type.',
  severity: 'error',
  example: 'manifests.objects: a CiliumBGPPeerConfig whose keepAliveTimeSeconds are more than its holdTimeSeconds',
  source: 'https://kubernetes.io/docs/reference/using-api/cel/',
  onOutput: true,
  *check(subject) {
    const { cluster, manifests } = subject;
    const versionOf = (product: string) => (product === 'gateway-api' ? bundleOf(cluster) : cluster.addons.get(product)?.version);
    for (const [addon, objects] of manifests) {
      for (const [index, object] of objects.entries()) {
        for (const { at, problem, fix } of ruleFaults(object, versionOf)) {
          yield { ...toldTo(ownerOf(subject, addon, index, object, at), object, at, problem), fix };
        }
      }
    }
  },
});
