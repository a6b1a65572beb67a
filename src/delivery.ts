import type { Cluster } from './cluster';
import type { Manifest } from './manifest';

/** Files by path, relative to the folder of the cluster. */
export type FileTree = ReadonlyMap<string, OutputFile>;

/** The text of a file to write, and its mode. */
export interface OutputFile {
  readonly content: string;
  readonly mode: number;
}

/** What a delivery writes: the objects of each add-on, by name in alphabetical order. */
export interface Delivered {
  readonly cluster: Cluster;
  readonly manifests: ReadonlyMap<string, readonly Manifest[]>;
}

/** The contract of a delivery: one catalogue member under `deliveries/`. */
export interface Delivery {
  readonly name: string;
  /** One sentence for lists and docs. */
  readonly summary: string;
  /** Lays out the objects as the delivery's consumer wants them. */
  deliver(delivered: Delivered): FileTree;
}

/** Declares a delivery. */
export function defineDelivery(delivery: Delivery): Delivery {
  return delivery;
}
