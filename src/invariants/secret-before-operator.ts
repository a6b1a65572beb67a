import { engines } from '../constructs/repository';
import { defineInvariant } from '../invariant';
import { printPath } from '../path';
import { secretUses } from '../secret-uses';
import { statedSecrets } from '../stated-secrets';

/** A Secret that the cluster needs to come up is not made by what comes after. */
export const secretBeforeOperator = defineInvariant({
  name: 'secret-before-operator',
  summary: 'a Secret that the cluster needs to come up is not made by what comes after',
  why: 'The operator waits for the pod network, or for the engine that delivers it, and that waits for the Secret: neither ever starts.',
  severity: 'error',
  example: 'secrets: { bgp-tor: { namespace: kube-system, external: … } } for kube-vip, which carries controlPlane.vip by BGP',
  source: 'https://external-secrets.io/latest/introduction/faq/',
  onOutput: true,
  *check(subject) {
    const { cluster } = subject;
    const known = new Map(statedSecrets(subject).map((stated) => [`${stated.namespace}/${stated.name}`, stated]));
    const told = new Set<string>();
    for (const { at, addon, namespace, name, by, isOfPod } of secretUses(subject)) {
      const stated = known.get(`${namespace}/${name}`);
      const provides = cluster.addons.get(addon)?.provides ?? [];
      const early = provides.find((role) => role === 'cni' || role === 'kube-proxy' || role === 'control-plane-vip');
      const isEngine = engines.some((engine) => engine === addon) && by === undefined;
      if (!stated || (!isEngine && !(early && (isOfPod || by === undefined)))) continue;
      if (stated.source !== 'external' && stated.source !== 'sealed' && stated.source !== 'sops') continue;
      const secret = `${namespace}/${name}`;
      if (told.has(secret)) continue;
      told.add(secret);
      const user = isEngine
        ? `${addon} needs it to read the repository`
        : `${by ?? addon} needs it before there is ${words[early as keyof typeof words]}`;
      yield {
        at: stated.at,
        also: [at],
        problem: `lets Secret ${secret} come by ${stated.source}, but ${user}`,
        fix: `write exists: true in place of ${stated.source}, and make it by hand before the rest: kubectl --namespace ${namespace} create secret generic ${name}; see ${printPath(at)}`,
      };
    }
  },
});

const words = { cni: 'a pod network', 'kube-proxy': 'a way to Services', 'control-plane-vip': 'an address of the API' } as const;
