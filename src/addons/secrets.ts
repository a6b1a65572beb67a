import { ApiObject, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import * as z from 'zod/mini';
import { type AddonContext, defineAddon, roles } from '../addon';
import { nameText, text } from '../scalar';

const keyText = (description: string) =>
  text(description, (value) =>
    /^[-._a-zA-Z0-9]{1,253}$/.test(value)
      ? undefined
      : {
          rule: 'malformed-name',
          problem: 'is not a key of a Secret',
          fix: 'write letters, digits, hyphens, dots and underscores, such as tls.key',
        },
  );

const storeSchema = z.strictObject({
  name: nameText('name of the store', 253),
  kind: z.optional(z.enum(['SecretStore', 'ClusterSecretStore']).check(z.describe('default: ClusterSecretStore'))),
});

const remoteSchema = z.union([
  text('name in the store'),
  z.strictObject({
    key: text('name in the store'),
    property: z.optional(text('field of what the store has there; default: all of it')),
    version: z.optional(text('version; default: the newest')),
  }),
]);

const duration = (description: string) =>
  z.optional(
    text(description, (value) =>
      /^(\d+(\.\d+)?(ms|s|m|h))+$/.test(value)
        ? undefined
        : { rule: 'wrong-type', problem: 'is not a duration', fix: 'write a number and ms, s, m or h, such as 1h' },
    ),
  );

const secretSchema = z.strictObject({
  name: z.optional(nameText('name of the Secret; default: the key above', 253)),
  namespace: nameText('namespace of the Secret'),
  type: z.optional(text('type of the Secret that is made of external or sealed; default: Opaque')),
  keys: z.optional(
    z.array(keyText('a key')).check(z.minLength(1), z.describe('keys of a Secret that exists; default: nothing is known of them')),
  ),
  exists: z.optional(z.literal(true).check(z.describe('somebody else makes it: by hand, by an operator, by a chart'))),
  external: z.optional(
    z
      .record(keyText('key of the Secret'), remoteSchema)
      .check(z.describe('External Secrets makes it of a store: its keys, each with what the store has')),
  ),
  store: z.optional(storeSchema.check(z.describe('store of external; default: addons.secrets.store'))),
  refreshInterval: duration('how often external is read again; default: 1h'),
  sealed: z.optional(
    z
      .record(keyText('key of the Secret'), text('what kubeseal printed'))
      .check(z.describe('Sealed Secrets makes it: its keys, each encrypted by kubeseal')),
  ),
  scope: z.optional(
    z
      .enum(['strict', 'namespace-wide', 'cluster-wide'])
      .check(z.describe('what sealed was encrypted for; default: strict, this name in this namespace')),
  ),
  sops: z.optional(text('file beside the cluster file that holds it, encrypted by SOPS')),
});

const options = z.strictObject({
  age: z.optional(
    z
      .array(
        text('recipient of age', (value) =>
          /^age1[ac-hj-np-z02-9]{58}$/.test(value)
            ? undefined
            : {
                rule: 'wrong-type',
                problem: 'is not a recipient of age',
                fix: 'write what age-keygen prints as the public key, which begins with age1',
              },
        ),
      )
      .check(
        z.minLength(1),
        z.describe('who can decrypt the files of SOPS; each of them must be encrypted for these and nobody else; default: not looked at'),
      ),
  ),
  store: z.optional(storeSchema.check(z.describe('store of every external; default: each names its own'))),
  api: z.optional(
    z.enum(['v1', 'v1beta1']).check(z.describe('API of External Secrets: v1 came with 0.16, v1beta1 went with 0.17; default: v1')),
  ),
  secrets: z
    .record(text('name of the Secret'), secretSchema)
    .check(z.describe('every Secret that the cluster needs, and where it comes from')),
});

/** The choices that the add-on takes. */
export type SecretsOptions = z.output<typeof options>;

/** A Secret, and where it comes from. */
export type SecretOptions = SecretsOptions['secrets'][string];

/** What makes the Secrets of a cluster: nothing of it tells a secret. */
export class Secrets extends Chart {
  constructor(scope: Construct, id: string, props: SecretsOptions & AddonContext) {
    super(scope, id);
    for (const [key, secret] of Object.entries(props.secrets)) {
      const name = secret.name ?? key;
      if (secret.external) new ApiObject(this, `external-${key}`, externalSecret(name, secret, props));
      if (secret.sealed) new ApiObject(this, `sealed-${key}`, sealedSecret(name, secret));
    }
  }
}

/**
 * Makes a Secret of what a store has.
 * @see https://github.com/external-secrets/external-secrets/blob/v2.9.0/apis/externalsecrets/v1/externalsecret_types.go
 */
function externalSecret(
  name: string,
  { namespace, type, external = {}, store, refreshInterval = '1h' }: SecretOptions,
  { api = 'v1', ...props }: SecretsOptions,
) {
  const chosen = store ?? props.store;
  return {
    apiVersion: `external-secrets.io/${api}`,
    kind: 'ExternalSecret',
    metadata: { name, namespace },
    spec: {
      refreshInterval,
      secretStoreRef: { name: chosen?.name, kind: chosen?.kind ?? 'ClusterSecretStore' },
      // A template without data takes all keys as they are.
      target: { name, ...(type === undefined ? {} : { template: { type } }) },
      data: Object.entries(external).map(([secretKey, remote]) => ({
        secretKey,
        remoteRef: typeof remote === 'string' ? { key: remote } : { ...remote },
      })),
    },
  };
}

/**
 * Makes a Secret that kubeseal encrypted for the cluster. The controller looks for the scope on the object itself, and the Secret is made of the template.
 * @see https://github.com/bitnami-labs/sealed-secrets/blob/v0.36.6/pkg/apis/sealedsecrets/v1alpha1/sealedsecret_expansion.go
 */
function sealedSecret(name: string, { namespace, type, sealed = {}, scope = 'strict' }: SecretOptions) {
  const annotations = scope === 'strict' ? {} : { annotations: { [`sealedsecrets.bitnami.com/${scope}`]: 'true' } };
  const metadata = { name, namespace, ...annotations };
  return {
    apiVersion: 'bitnami.com/v1alpha1',
    kind: 'SealedSecret',
    metadata,
    spec: { encryptedData: { ...sealed }, template: { metadata, ...(type === undefined ? {} : { type }) } },
  };
}

/** The catalogue entry. */
export const secrets = defineAddon({
  name: 'secrets',
  summary: 'Secrets by reference: of External Secrets, of Sealed Secrets, encrypted by SOPS, or there already; never in clear',
  options,
  provides: [],
  facts: () => roles(),
  encrypted: (chosen) =>
    Object.entries(chosen.secrets).flatMap(([key, { sops }]) =>
      sops === undefined ? [] : [{ path: ['secrets', key, 'sops'], file: sops }],
    ),
  construct: Secrets,
});
