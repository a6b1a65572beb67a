import type { SecretOptions, SecretsOptions } from './addons/secrets';
import type { Subject } from './invariant';
import { isMap } from './merge';
import { once } from './once';
import type { Path } from './path';
import { dig } from './workload';

/** How a Secret comes into the cluster. */
export const secretSources = ['exists', 'external', 'sealed', 'sops'] as const;

/** A Secret of which the cluster file says where it comes from, or that an object of the cluster makes. */
export interface StatedSecret {
  readonly at: Path;
  readonly namespace: string;
  readonly name: string;
  /** What makes it; undefined for a statement that says none, or several. */
  readonly source: (typeof secretSources)[number] | 'object' | undefined;
  /** The kind that makes it, of the source `object`. */
  readonly kind?: string;
  /** Undefined where nothing is known of them. */
  readonly keys: readonly string[] | undefined;
}

/** The statements of `addons.secrets`, in the order of their keys: the order of the file says nothing. */
export function statements({ options }: Subject): readonly { readonly at: Path; readonly key: string; readonly chosen: SecretOptions }[] {
  const own = options('secrets') as SecretsOptions | undefined;
  const sorted = Object.entries(own?.secrets ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([key, chosen]) => ({ at: ['addons', 'secrets', 'secrets', key], key, chosen }));
}

/** The ways that a statement says. */
export function sourcesOf(chosen: SecretOptions): readonly (typeof secretSources)[number][] {
  return secretSources.filter((source) => chosen[source] !== undefined);
}

/** Every Secret of the cluster: those that are stated first. */
export const statedSecrets = once((subject: Subject): readonly StatedSecret[] => [
  ...statements(subject).map(({ at, key, chosen }): StatedSecret => {
    const sources = sourcesOf(chosen);
    const source = sources.length === 1 ? sources[0] : undefined;
    const { namespace, name = key } = chosen;
    return { at, namespace, name, source, keys: source && keysOf(subject, at, chosen, namespace, name) };
  }),
  ...[...subject.manifests].flatMap(([addon, objects]) =>
    addon === 'secrets'
      ? []
      : objects.flatMap((object): readonly StatedSecret[] => {
          const { kind, metadata, spec } = object;
          const at = ['addons', addon];
          const { namespace } = metadata;
          if (namespace === undefined) return [];
          const made = (name: unknown, keys?: readonly string[]): readonly StatedSecret[] =>
            typeof name === 'string' ? [{ at, namespace, name, source: 'object', kind, keys }] : [];
          switch (kind) {
            case 'Secret':
              return made(
                metadata.name,
                object.type === undefined || object.type === 'Opaque' ? fieldsOf(object.data, object.stringData) : undefined,
              );
            case 'ExternalSecret':
              return made(dig(spec, 'target', 'name') ?? metadata.name);
            case 'SealedSecret':
              return made(metadata.name, fieldsOf(dig(spec, 'encryptedData'), dig(spec, 'template', 'data')));
            case 'Certificate':
              return made(dig(spec, 'secretName'));
            default:
              return [];
          }
        }),
  ),
]);

function keysOf(subject: Subject, at: Path, chosen: SecretOptions, namespace: string, name: string): readonly string[] | undefined {
  if (chosen.external) return Object.keys(chosen.external);
  if (chosen.sealed) return Object.keys(chosen.sealed);
  if (chosen.exists) return chosen.keys;
  const file = subject.encrypted.find((source) => source.at[3] === at[3]);
  return file?.documents.find((document) => document.name === name && (document.namespace ?? namespace) === namespace)?.keys;
}

function fieldsOf(...held: readonly unknown[]): readonly string[] {
  return held.flatMap((fields) => (isMap(fields) ? Object.keys(fields) : []));
}
