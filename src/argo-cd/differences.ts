import type { Manifest } from '../manifest';
import { isMap } from '../merge';
import { groupOf } from '../schema/schema-finder';
import { dig } from '../workload';

/** Fields of objects that belong to somebody in the cluster. */
export interface Difference {
  readonly group: string;
  readonly kind: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly jsonPointers?: readonly string[];
  readonly jqPathExpressions?: readonly string[];
}

/** The fields of objects that controllers write; `all` are the objects of the whole cluster. */
export function differencesOf(objects: readonly Manifest[], all: readonly Manifest[]): readonly Difference[] {
  const scaled = new Set(all.filter(({ kind }) => kind === 'HorizontalPodAutoscaler').map(targetOf));
  return objects.flatMap((object): readonly Difference[] => {
    const { kind, metadata } = object;
    const { name, namespace } = metadata;
    const of = { group: groupOf(object.apiVersion), kind, name, ...(namespace ? { namespace } : {}) };
    // @see https://github.com/argoproj/argo-cd/blob/v3.4.4/docs/user-guide/best_practices.md#leaving-room-for-imperativeness
    if (scaled.has(keyOf(kind, name, namespace))) return [{ ...of, jsonPointers: ['/spec/replicas'] }];
    // The program that answers a webhook, or cert-manager for it, writes with which certificate it does.
    // @see https://github.com/argoproj/argo-cd/blob/v3.4.4/docs/user-guide/diffing.md
    if (kind === 'ValidatingWebhookConfiguration' || kind === 'MutatingWebhookConfiguration') {
      const open = webhooksOf(object).some((webhook) => isPlaceholder(dig(webhook, 'clientConfig', 'caBundle')));
      return open || isInjected(object) ? [{ ...of, jqPathExpressions: ['.webhooks[]?.clientConfig.caBundle'] }] : [];
    }
    if (kind === 'APIService' && dig(object.spec, 'service') && dig(object.spec, 'insecureSkipTLSVerify') !== true) {
      return isPlaceholder(dig(object.spec, 'caBundle')) || isInjected(object) ? [{ ...of, jsonPointers: ['/spec/caBundle'] }] : [];
    }
    const client = kind === 'CustomResourceDefinition' && dig(object.spec, 'conversion', 'webhook', 'clientConfig');
    if (client && (isPlaceholder(dig(client, 'caBundle')) || isInjected(object))) {
      return [{ ...of, jsonPointers: ['/spec/conversion/webhook/clientConfig/caBundle'] }];
    }
    return [];
  });
}

function targetOf({ spec, metadata }: Manifest): string {
  return keyOf(dig(spec, 'scaleTargetRef', 'kind'), dig(spec, 'scaleTargetRef', 'name'), metadata.namespace);
}

function keyOf(kind: unknown, name: unknown, namespace = ''): string {
  return `${kind} ${namespace}/${name}`;
}

function webhooksOf({ webhooks }: Manifest): readonly unknown[] {
  return Array.isArray(webhooks) ? webhooks.filter(isMap) : [];
}

/** True for no certificate: nothing, or a line break or a word that stands in for one. */
function isPlaceholder(bundle: unknown): boolean {
  return typeof bundle !== 'string' || bundle.length < 64;
}

function isInjected({ metadata }: Manifest): boolean {
  return Object.keys(metadata.annotations ?? {}).some((name) => name.startsWith('cert-manager.io/inject-'));
}
