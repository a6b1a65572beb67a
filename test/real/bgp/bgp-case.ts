import * as clusters from '../../../clusters';
import type { Announcement, BgpSpeaker } from '../../../src/addon';
import { hopsTo } from '../../../src/bgp-session';
import type { Bgp, BgpPeer, Cluster, Node, routerSoftware } from '../../../src/cluster';
import type { FileTree } from '../../../src/delivery';
import { announcements, bgpSpeaker, readSpec } from '../../../src/spec';
import { rendered } from '../../built';
import { committedFiles } from '../committed';

/** A daemon of routers whose configuration is generated. */
export type Software = (typeof routerSoftware)[number];

/** A cluster that speaks BGP, what it promises, and the files that are to keep it. */
export interface BgpCase {
  readonly name: string;
  readonly cluster: Cluster;
  readonly bgp: Bgp;
  readonly speaker: BgpSpeaker;
  readonly announcements: readonly Announcement[];
  /** All that daemons of BGP read, by path below the folder of the cluster. */
  readonly files: ReadonlyMap<string, string>;
}

/** What a cluster file says of its routers, as far as cases change it. */
interface RoutersOf {
  readonly bgp?: { readonly peers: Readonly<Record<string, object>> };
}

/** The case of a cluster file, or undefined where nothing speaks BGP to anyone. Throws where the file holds an error. */
export function bgpCase(name: string, file: object): BgpCase | undefined {
  const { files } = rendered(file);
  const { cluster, addons } = readSpec(file);
  const speaker = cluster && bgpSpeaker(addons, cluster);
  if (!cluster?.bgp || !speaker || cluster.bgp.peers.length === 0) return undefined;
  return { name, cluster, bgp: cluster.bgp, speaker, announcements: announcements(addons, cluster), files: daemonFiles(files) };
}

/** As `bgpCase`, of a file that must be one. */
export function bgpCaseOf(name: string, file: object): BgpCase {
  const made = bgpCase(name, file);
  if (!made) throw new Error(`${name} speaks to no router`);
  return made;
}

/** The file with all its routers on this software. */
export function withRouters<File extends object>(file: File, software: Software): File {
  const { bgp } = file as RoutersOf;
  const peers = Object.fromEntries(Object.entries(bgp?.peers ?? {}).map(([name, peer]) => [name, { ...peer, software }]));
  return { ...file, bgp: { ...bgp, peers } };
}

/**
 * The committed clusters that speak BGP, each with a router of this software: its own files as they lie in `dist`, or with other routers
 * where it has none of them, or some that are neither this nor one of `beside`. Of those that differ in nothing that a daemon reads, one.
 */
export function committedCases(software: Software, beside: readonly Software[] = []): readonly BgpCase[] {
  const seen = new Set<string>();
  return Object.values(clusters).flatMap((file): BgpCase[] => {
    const asItIs = bgpCase(file.name, file);
    if (!asItIs) return [];
    const daemons = asItIs.bgp.peers.map((peer) => peer.software);
    const own = daemons.includes(software) && daemons.every((daemon) => daemon && [software, ...beside].includes(daemon));
    const made = own ? { ...asItIs, files: inDist(file.name) } : bgpCaseOf(`${file.name} with ${software}`, withRouters(file, software));
    const names = [file.name, file.name.replaceAll('-', '_')];
    const print = [...made.files].map(([path, text]) => names.reduce((shorter, name) => shorter.replaceAll(name, ''), `${path}\n${text}`));
    if (seen.has(print.join())) return [];
    seen.add(print.join());
    return [made];
  });
}

const isDaemonFile = (path: string) => /^routers\/|\/etc\/bird\/bird\.conf$/.test(path);

function daemonFiles(files: FileTree): ReadonlyMap<string, string> {
  return new Map([...files].filter(([path]) => isDaemonFile(path)).map(([path, { content }]) => [path, content]));
}

function inDist(cluster: string): ReadonlyMap<string, string> {
  const below = (name: string) => name.slice(cluster.length + 1);
  const files = committedFiles((name) => name.startsWith(`${cluster}/`) && isDaemonFile(below(name)));
  return new Map(files.map(({ name, content }) => [below(name), content]));
}

/** The generated file of a router. */
export function routerText({ files }: BgpCase, { name, software }: BgpPeer): string {
  const file = files.get(`routers/${name}/${software}.conf`);
  if (!file) throw new Error(`no file for router ${name}`);
  return file;
}

/** The generated configuration of BIRD on a node, or undefined where another program speaks. */
export function nodeText({ files }: BgpCase, { name }: Node): string | undefined {
  return files.get(`host/${name}/etc/bird/bird.conf`);
}

/** True where routers of a case lie on the link of its nodes. */
export function sharesLink({ cluster }: BgpCase, peer: BgpPeer): boolean {
  return hopsTo(cluster, peer) === 1;
}

/** The password that all sessions of a lab have that have one: a single word, since FRRouting takes no other. */
export const labPassword = 'Of-a-lab.only#7!';
