import * as clusters from '../../clusters';
import type { Cluster } from '../../src/cluster';
import type { FileTree, OutputFile } from '../../src/delivery';
import { render } from '../../src/render';
import { hostNeeds, readSpec, type Spec } from '../../src/spec';
import { readFacts } from '../facts';

/** A cluster, committed or varied, and all that it becomes. */
export interface ClusterTree {
  /** Its name, and in what it differs from the committed one. */
  readonly name: string;
  readonly spec: Spec;
  readonly cluster: Cluster;
  readonly files: FileTree;
}

/** A file of a node, and what it comes from. */
export interface NodeFile extends OutputFile {
  /** For the title of a test. */
  readonly name: string;
  /** Below the root of the machine. */
  readonly path: string;
  readonly tree: ClusterTree;
  readonly node: Cluster['nodes'][number];
}

type Written = Readonly<Record<string, unknown>>;

/** Renders a cluster file; whether it breaks a rule is for others to say. */
export function clusterTree(name: string, written: unknown): ClusterTree {
  const spec = readSpec(written);
  const { cluster, findings } = spec;
  if (!cluster || findings.length > 0) throw new Error(`${name} cannot be read: ${JSON.stringify(findings)}`);
  return { name, spec, cluster, files: render(cluster, spec.addons, readFacts, spec.deliveries).files };
}

let committed: readonly ClusterTree[] | undefined;

/** Every committed cluster, as it is in dist/. */
export function committedTrees(): readonly ClusterTree[] {
  committed ??= Object.values(clusters).map((written) => clusterTree(written.name, written));
  return committed;
}

/**
 * Every committed cluster with what it does not choose by itself: machines that make themselves a node at their first boot, on k3s a unit that
 * Keelson writes, and mirrors of registries.
 */
export function variedTrees(): readonly ClusterTree[] {
  return Object.values(clusters).map((written) => {
    const { k3s, kubeadm } = written.distribution as { readonly k3s?: unknown; readonly kubeadm?: unknown };
    const choices = (chosen: unknown): Written => (typeof chosen === 'string' ? { version: chosen } : (chosen as Written));
    return clusterTree(`${written.name} varied`, {
      ...written,
      distribution: k3s
        ? { k3s: { ...choices(k3s), cloudInit: true, service: 'systemd' } }
        : { kubeadm: { ...choices(kubeadm), cloudInit: true } },
      registries: {
        mirrors: {
          'docker.io': ['https://docker.mirror.example', 'https://cache.example/v2/hub'],
          'registry.example:5000': 'http://10.9.9.9',
        },
      },
    });
  });
}

/** The files of all nodes of some clusters whose paths on the machine are wanted. Throws where there is none, since nothing would be looked at. */
export function nodeFiles(trees: readonly ClusterTree[], wanted: RegExp): readonly NodeFile[] {
  const found = trees.flatMap((tree) =>
    tree.cluster.nodes.flatMap((node) =>
      [...tree.files].flatMap(([path, file]): NodeFile[] => {
        const own = `host/${node.name}/`;
        if (!path.startsWith(own) || !wanted.test(path.slice(own.length))) return [];
        return [{ ...file, name: `${tree.name}: ${path}`, path: path.slice(own.length), tree, node }];
      }),
    ),
  );
  if (found.length === 0) throw new Error(`no node has a file ${wanted}`);
  return found;
}

/** One file for each text that differs in more than the name of its cluster. */
export function distinct<File extends NodeFile>(files: readonly File[]): readonly File[] {
  return [...new Map(files.map((file) => [`${file.path}\n${file.content.replaceAll(file.tree.cluster.name, '')}`, file])).values()];
}

/** What add-ons and the distribution need of a machine. */
export function needsOf({ tree, node }: Pick<NodeFile, 'tree' | 'node'>): ReturnType<typeof hostNeeds> {
  return hostNeeds(tree.spec.addons, tree.cluster, node);
}

/** What is copied to a machine: all that is not of another node. */
export function clusterFolder({ files }: ClusterTree, node: NodeFile['node']): readonly (readonly [path: string, file: OutputFile])[] {
  return [...files].filter(([path]) => !path.startsWith('host/') || path.startsWith(`host/${node.name}/`));
}
