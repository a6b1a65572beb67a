import { readDocuments } from './manifest-text';
import { isMap } from './merge';
import type { Path } from './path';

/** One document of a file that SOPS is to have encrypted: who it says it is, and what of it is in clear. */
export interface EncryptedDocument {
  /** Line of the text where it begins, from 1. */
  readonly line: number;
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | undefined;
  /** The keys of its data. */
  readonly keys: readonly string[];
  /** Values of its data that are not encrypted, by path. */
  readonly clear: readonly Path[];
  /** Its block `sops` holds the code by which SOPS sees that nobody changed anything. */
  readonly hasCode: boolean;
  /** The keys of age that it is encrypted for. */
  readonly recipients: readonly string[];
}

/** A file that SOPS is to have encrypted. */
export interface EncryptedFile {
  /** Its text, as it must stay: SOPS refuses it when keys change their order. */
  readonly content: string;
  readonly documents: readonly EncryptedDocument[];
  /** Why nothing of it could be read; it tells no value. */
  readonly unreadable?: { readonly line: number; readonly problem: string };
}

/** A file that SOPS encrypted, which goes out byte by byte: its code covers the order of its keys. */
export interface EncryptedSource extends EncryptedFile {
  readonly addon: string;
  /** Where the cluster file names it. */
  readonly at: Path;
  /** Its path as it is written there. */
  readonly path: string;
}

/** The text of each file by a name of its own, which says what it is. */
export function encryptedFiles(sources: readonly EncryptedSource[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const { path, content } of sources) {
    const stem = path.slice(path.lastIndexOf('/') + 1).replace(/(\.(sops|enc))?\.(ya?ml|json)$/, '');
    const taken = [...files.keys()].filter((name) => name.replace(/(-\d+)?\.sops\.yaml$/, '') === stem).length;
    files.set(`${stem}${taken > 0 ? `-${taken + 1}` : ''}.sops.yaml`, content);
  }
  return files;
}

/** Reads such a file. @see https://github.com/getsops/sops/blob/v3.10.2/README.rst#encrypting-only-parts-of-a-file */
export function readEncrypted(content: string): EncryptedFile {
  const read = readDocuments(content).filter(({ value, problems }) => value !== undefined || problems.length > 0);
  const broken = read.find(({ problems }) => problems.length > 0);
  if (broken)
    return { content, documents: [], unreadable: { line: broken.problems[0]?.line ?? broken.line, problem: 'is not well-formed YAML' } };
  const strange = read.find(({ value }) => !isMap(value));
  if (strange || read.length === 0) return { content, documents: [], unreadable: { line: strange?.line ?? 1, problem: 'holds no object' } };
  return { content, documents: read.map(({ line, value }) => documentOf(line, value as Record<string, unknown>)) };
}

function documentOf(line: number, { apiVersion, kind, metadata, sops, ...rest }: Record<string, unknown>): EncryptedDocument {
  const { name, namespace } = isMap(metadata) ? metadata : {};
  const block = isMap(sops) ? sops : {};
  const values = ['data', 'stringData'].flatMap((field) => {
    const held = rest[field];
    return isMap(held) ? Object.entries(held).map(([key, value]) => ({ at: [field, key], key, value })) : [];
  });
  return {
    line,
    apiVersion: String(apiVersion ?? ''),
    kind: String(kind ?? ''),
    name: String(name ?? ''),
    namespace: typeof namespace === 'string' ? namespace : undefined,
    keys: [...new Set(values.map(({ key }) => key))],
    // SOPS leaves an empty text as it is.
    clear: values.filter(({ value }) => value !== '' && value !== null && !isEncrypted(value)).map(({ at }) => at),
    hasCode: isEncrypted(block.mac),
    recipients: (Array.isArray(block.age) ? block.age : []).flatMap((one) =>
      isMap(one) && typeof one.recipient === 'string' ? [one.recipient] : [],
    ),
  };
}

/** True for a value that SOPS wrote. */
export function isEncrypted(value: unknown): boolean {
  return typeof value === 'string' && /^ENC\[AES256_GCM,data:[^,\]]*,iv:[^,\]]+,tag:[^,\]]+,type:\w+\]$/.test(value);
}
