import type { Announcement, BgpSpeaker } from './addon';
import type { Bgp, BgpPeer, Cluster } from './cluster';

/** What a router file may look at. */
export interface RouterContext {
  readonly cluster: Cluster;
  readonly bgp: Bgp;
  /** The router, which is a peer of the cluster. */
  readonly peer: BgpPeer;
  /** How the nodes speak to it. */
  readonly speaker: BgpSpeaker;
  /** All that they tell it. */
  readonly announcements: readonly Announcement[];
}

/** A file of one router. */
export interface RouterFile {
  /** Its name in the folder of the router. */
  readonly path: string;
  readonly content: string;
}

/** The contract of a router file: one catalogue member under `router-files/`, named like the `software` of a peer that it is for. */
export interface RouterFileKind {
  readonly name: string;
  /** One sentence for lists and docs. */
  readonly summary: string;
  /** Writes the router's end of the sessions. */
  write(context: RouterContext): RouterFile;
}

/** Declares a router file. */
export function defineRouterFile(kind: RouterFileKind): RouterFileKind {
  return kind;
}
