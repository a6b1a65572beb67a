import type * as z from 'zod/mini';
import type { Cluster } from './cluster';
import type { EncryptedSource } from './encrypted-file';
import type { Manifest } from './manifest';
import type { Step, Tier } from './order/steps';

/** Files by path, relative to the folder of the cluster. */
export type FileTree = ReadonlyMap<string, OutputFile>;

/** The text of a file to write, and its mode. */
export interface OutputFile {
  readonly content: string;
  readonly mode: number;
}

/** What a delivery writes. */
export interface Delivered {
  readonly cluster: Cluster;
  /** All objects of the cluster, by add-on in alphabetical order, whoever delivers them. */
  readonly manifests: ReadonlyMap<string, readonly Manifest[]>;
  /** Files whose Secrets SOPS encrypted, whoever delivers them. */
  readonly encrypted: readonly EncryptedSource[];
  /** What this delivery brings, in an order in which it can be applied. */
  readonly steps: readonly Step[];
}

/** The contract of a delivery: one catalogue member under `deliveries/`. */
export interface Delivery<Name extends string = string, Options extends z.ZodMiniType = z.ZodMiniType> {
  readonly name: Name;
  /** One sentence for lists and docs. */
  readonly summary: string;
  /**
   * One of the bootstrap tier is always written, and brings the GitOps tier too unless the cluster names a delivery of that tier; one of the
   * GitOps tier is written where the cluster names it.
   */
  readonly tier: Tier;
  /** It, or what consumes it, decrypts what SOPS encrypted; to others no such file is given. @default false */
  readonly decrypts?: boolean;
  /** Its choices; one of the bootstrap tier writes without any, too. */
  readonly options: Options;
  /** The objects that set the engine to work; they come by the bootstrap tier where the cluster runs the add-on of the same name. */
  root?(cluster: Cluster, options: z.output<Options>): readonly Manifest[];
  /** Lays out the objects as the delivery's consumer wants them. */
  deliver(delivered: Delivered, options?: z.output<Options>): FileTree;
}

/** Declares a delivery. */
export function defineDelivery<const Name extends string, Options extends z.ZodMiniType>(
  delivery: Delivery<Name, Options>,
): Delivery<Name, Options> {
  return delivery;
}
