import type * as z from 'zod/mini';
import type { Cluster } from './cluster';
import type { EncryptedFile } from './encrypted-file';
import type { Manifest } from './manifest';
import type { Path } from './path';

/** Files by path, relative to the folder of the cluster. */
export type FileTree = ReadonlyMap<string, OutputFile>;

/** The text of a file to write, and its mode. */
export interface OutputFile {
  readonly content: string;
  readonly mode: number;
}

/** A file that SOPS encrypted, which goes out byte by byte: its code covers the order of its keys. */
export interface EncryptedSource extends EncryptedFile {
  readonly addon: string;
  /** Where the cluster file names it. */
  readonly at: Path;
  /** Its path as it is written there. */
  readonly path: string;
}

/** What a delivery writes: the objects of each add-on, by name in alphabetical order, and what SOPS encrypted. */
export interface Delivered {
  readonly cluster: Cluster;
  readonly manifests: ReadonlyMap<string, readonly Manifest[]>;
  readonly encrypted: readonly EncryptedSource[];
}

/** The contract of a delivery: one catalogue member under `deliveries/`. */
export interface Delivery<Name extends string = string, Options extends z.ZodMiniType = z.ZodMiniType> {
  readonly name: Name;
  /** One sentence for lists and docs. */
  readonly summary: string;
  /** It, or what consumes it, decrypts what SOPS encrypted. @default false */
  readonly decrypts?: boolean;
  /** Its choices; it writes the same files where a cluster makes none. */
  readonly options: Options;
  /** Lays out the objects as the delivery's consumer wants them. */
  deliver(delivered: Delivered, options?: z.output<Options>): FileTree;
}

/** Declares a delivery. */
export function defineDelivery<const Name extends string, Options extends z.ZodMiniType>(
  delivery: Delivery<Name, Options>,
): Delivery<Name, Options> {
  return delivery;
}
