import * as z from 'zod/mini';

/** Thrown where nothing can be installed as things are; nothing was changed, and its message is one sentence for the user. */
export class InstallError extends Error {
  override readonly name = 'InstallError';
  readonly exitCode = 2;
}

/** The file that says what Keelson put into a directory of k3s; the deploy controller reads no name with a leading dot. */
export const installLedgerName = '.keelson-ledger';

const states = ['installed', 'leaving', 'removed', 'tombstone'] as const;

const file = z.strictObject({
  state: z.enum(states),
  sha256: z.optional(z.string()),
  next: z.optional(z.string()),
  at: z.optional(z.number()),
  objects: z.readonly(z.array(z.string())),
  waitsFor: z.optional(z.record(z.string(), z.string())),
  deletes: z.optional(z.readonly(z.array(z.string()))),
  skipped: z.optional(z.literal(true)),
});

const format = z.strictObject({ format: z.literal(1), cluster: z.string(), files: z.record(z.string(), file) });

/** What Keelson knows of a file that it put there. */
export interface LedgerFile {
  /**
   * `leaving`: it holds objects for other files until those have taken them over. `tombstone`: it holds none, so that k3s empties its Addon.
   * `removed`: it is gone from the disk, but not its Addon, which remembers what it was.
   */
  readonly state: (typeof states)[number];
  /** The sum of what was written; undefined for a file that is about to appear. */
  readonly sha256?: string | undefined;
  /** The sum of what a run was about to write when it last said so. */
  readonly next?: string | undefined;
  /** When it was written, in milliseconds since 1970. */
  readonly at?: number | undefined;
  /** Identities of the objects that k3s has of it. */
  readonly objects: readonly string[];
  /** Objects that it still holds, each with the file that takes it over. */
  readonly waitsFor?: Readonly<Record<string, string>> | undefined;
  /** Objects that k3s deletes when it sees the file as it is; remembered until it has. */
  readonly deletes?: readonly string[] | undefined;
  /** k3s was told to ignore it when a run last looked. */
  readonly skipped?: true | undefined;
}

/** What Keelson put into a directory. */
export interface InstallLedger {
  readonly cluster: string;
  /** By name, in alphabetical order. */
  readonly files: ReadonlyMap<string, LedgerFile>;
}

/** Reads the text of a ledger; one that this version does not understand is refused. */
export function readInstallLedger(text: string, shown: string): InstallLedger {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw unreadable(shown);
  }
  const number = (data as { format?: unknown } | null)?.format;
  if (typeof number === 'number' && number > 1) {
    throw new InstallError(`${shown} was written by a newer Keelson, in format ${number}; run that one, or a newer one`);
  }
  const read = format.safeParse(data);
  if (!read.success) throw unreadable(shown);
  return { cluster: read.data.cluster, files: new Map(sorted(Object.entries(read.data.files))) };
}

function unreadable(shown: string): InstallError {
  return new InstallError(
    `${shown} is not the ledger that Keelson writes; move it away, then run again: files of the cluster are known by their first line, too`,
  );
}

/** Writes a ledger; equal ledgers give equal texts. */
export function printInstallLedger({ cluster, files }: InstallLedger): string {
  const plain = sorted([...files]).map(([name, { state, sha256, next, at, objects, waitsFor, deletes, skipped }]) => [
    name,
    {
      state,
      sha256,
      next,
      at,
      objects: [...objects].sort(),
      waitsFor: waitsFor && Object.keys(waitsFor).length > 0 ? Object.fromEntries(sorted(Object.entries(waitsFor))) : undefined,
      deletes: deletes && deletes.length > 0 ? [...deletes].sort() : undefined,
      skipped,
    },
  ]);
  return `${JSON.stringify({ format: 1, cluster, files: Object.fromEntries(plain) }, undefined, 2)}\n`;
}

function sorted<T>(entries: [string, T][]): [string, T][] {
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}
