import { applyFunctions } from './apply-functions';
import type { Cluster } from './cluster';
import type { Delivered, FileTree, OutputFile } from './delivery';
import { type EncryptedSource, encryptedFiles } from './encrypted-file';
import { generatedBy } from './host-file';
import { speech } from './host-script';
import { withNamespace } from './kind-scope';
import { canonical, identityOf, type Manifest } from './manifest';
import { type Release, releasesOf } from './manifest-releases';
import { isHelm, type Stage, stages } from './order/stage';
import type { Step } from './order/steps';
import { groupOf } from './schema/schema-finder';
import { quote, shellVariables } from './shell';
import { dig } from './workload';
import { stringifyAll } from './yaml';

/** What a tree that a script applies differs by from others. */
export interface ApplyTree {
  /** File name of the script. */
  readonly script: string;
  /** Comment lines without their sign, which say what it is for. */
  readonly intent: readonly string[];
  /** What to do where the cluster does not answer. */
  readonly reachIt: string;
}

/** The label of all objects that a script applies; what carries it and is described no more is deleted on demand. */
export const clusterLabel = 'keelson/cluster';

/** Lays out objects in folders by stage, beside a script that applies them in order and a list of what the cluster is to have. */
export function applyTree({ cluster, manifests, encrypted, steps }: Delivered, tree: ApplyTree): FileTree {
  const files = new Map<string, OutputFile>();
  const commands = steps.map((step) => commandsOf(step, cluster, files));
  // Nothing of what follows works before pods run.
  const network = steps.findLastIndex(({ tier, stage }) => tier === 'bootstrap' && isNetwork(stage));
  const waitsForNodes = steps.some(({ tier }) => tier === 'bootstrap');
  const [early, late] = waitsForNodes ? [commands.slice(0, network + 1), commands.slice(network + 1)] : [[], commands];
  const lines = [
    ...early.flatMap((one) => (isNetwork(one.step.stage) ? one.lines : [...one.lines, ...one.rollouts])),
    ...(waitsForNodes ? [`stage ${quote('nodes')}`, 'wait_for_nodes'] : []),
    ...early.flatMap((one) => (isNetwork(one.step.stage) ? one.rollouts : [])),
    ...late.flatMap((one) => [...one.lines, ...one.rollouts]),
  ];
  const releases = commands.flatMap((one) => one.releases);
  const objects = objectLines(cluster, manifests, encrypted);
  files.set('objects.txt', { content: `# ${generatedBy(cluster)}\n${objects.join('')}`, mode: 0o644 });
  files.set(tree.script, { content: script(cluster, tree, { lines, releases, waitsForNodes, objectCount: objects.length }), mode: 0o755 });
  return files;
}

function isNetwork(stage: Stage): boolean {
  return stage === stages.network || stage === stages.networkResources;
}

/** What the script does for a step. */
interface Commands {
  readonly step: Step;
  readonly lines: readonly string[];
  /** Waits for programs of the step; those of the pod network run when nodes do. */
  readonly rollouts: readonly string[];
  /** Namespace and name of what helm installs. */
  readonly releases: readonly string[];
}

function commandsOf(step: Step, cluster: Cluster, files: Map<string, OutputFile>): Commands {
  const charts = releasesOf(step.objects).filter(({ owner }) => owner.kind === 'HelmChart');
  const lowered = cluster.kubeadm ? charts : [];
  const awaited = cluster.kubeadm ? [] : charts.filter(({ owner }) => isManaged(owner)).map(({ owner }) => placeOf(owner as Manifest));
  const owners = new Set(lowered.map(({ owner }) => owner));
  const objects = step.objects.filter((object) => !owners.has(object));
  const folder = `${step.stage.rank}-${step.stage.name}`;
  const lines = [`stage ${quote(step.name)}`, ...awaited.map((place) => `look_at_chart ${place}`)];
  if (objects.length > 0) {
    const path = vacant(files, `${folder}/${step.addon}`, step.tier, '.yaml');
    const labelled = objects.map((object) => withLabel(withNamespace(object), cluster));
    files.set(path, { content: stringifyAll(labelled, { header: generatedBy(cluster) }), mode: 0o600 });
    lines.push(`apply ${quote(path)}`);
  }
  for (const [name, content] of encryptedFiles(step.encrypted)) {
    const path = vacant(files, `${folder}/${name.slice(0, -sopsEnding.length)}`, step.tier, sopsEnding);
    files.set(path, { content, mode: 0o600 });
    lines.push(`apply_encrypted ${quote(path)}`);
  }
  const definitions = objects.filter(({ kind }) => kind === 'CustomResourceDefinition').map(({ metadata }) => quote(metadata.name));
  if (definitions.length > 0) lines.push(['defined', ...definitions].join(' \\\n    '));
  for (const release of lowered) {
    const path = vacant(files, `${folder}/${release.name}`, release.namespace, '.values.yaml');
    files.set(path, { content: `# ${generatedBy(cluster)}\n${textOf(release, 'valuesContent') ?? ''}`, mode: 0o600 });
    lines.push(installLine(release, path));
  }
  lines.push(...awaited.map((place) => `installed ${place}`));
  const rollouts = objects.filter(rollsOut).map(({ kind, metadata }) => rolloutLine(kind, metadata));
  return { step, lines, rollouts, releases: lowered.map(({ name, namespace }) => `${namespace}/${name}`) };
}

const sopsEnding = '.sops.yaml';

/** A path that no other file has: one of two tiers, or of two releases of one name, is told by what it differs in. */
function vacant(files: ReadonlyMap<string, OutputFile>, stem: string, difference: string, ending: string): string {
  return files.has(`${stem}${ending}`) ? `${stem}.${difference}${ending}` : `${stem}${ending}`;
}

function withLabel(object: Manifest, cluster: Cluster): Manifest {
  const { labels, ...metadata } = object.metadata;
  return { ...object, metadata: canonical({ ...metadata, labels: { ...labels, [clusterLabel]: cluster.name } }) as Manifest['metadata'] };
}

/** @see https://github.com/k3s-io/helm-controller/blob/v0.17.7/pkg/controllers/chart/chart.go */
function isManaged({ metadata, spec }: Release['owner']): boolean {
  const isChart = dig(spec, 'chart') !== undefined || dig(spec, 'chartContent') !== undefined;
  return isChart && dig(metadata, 'annotations', 'helmcharts.helm.cattle.io/unmanaged') === undefined;
}

function placeOf({ metadata }: Manifest): string {
  return `${quote(metadata.namespace ?? 'default')} ${quote(metadata.name)}`;
}

/**
 * True for a program whose rollout ends by itself: `kubectl rollout status` refuses what is replaced by hand.
 * @see https://github.com/kubernetes/kubectl/blob/v0.34.0/pkg/polymorphichelpers/rollout_status.go
 */
function rollsOut({ apiVersion, kind, spec }: Manifest): boolean {
  if (groupOf(apiVersion) !== 'apps') return false;
  if (kind === 'Deployment') return dig(spec, 'paused') !== true;
  return (kind === 'DaemonSet' || kind === 'StatefulSet') && dig(spec, 'updateStrategy', 'type') !== 'OnDelete';
}

function rolloutLine(kind: string, { name, namespace = '' }: Manifest['metadata']): string {
  return `rolled_out ${kind.toLowerCase()} ${quote(namespace)} ${quote(name)}`;
}

function installLine(release: Release, values: string): string {
  const { name, namespace, reference, version = '' } = release;
  const words = [name, namespace, textOf(release, 'repo') ?? '-', reference, version, values, textOf(release, 'timeout') ?? '5m'];
  return `release ${words.map(quote).join(' ')}`;
}

/** A field of the HelmChart that asks for a release. */
function textOf({ owner }: Release, field: string): string | undefined {
  const text = dig(owner.spec, field);
  return typeof text === 'string' ? text : undefined;
}

/** A line for each object and release that the cluster is to have, whoever brings it: kind with its group, namespace, name. */
function objectLines(
  { kubeadm }: Cluster,
  manifests: ReadonlyMap<string, readonly Manifest[]>,
  encrypted: readonly EncryptedSource[],
): readonly string[] {
  const all = [...manifests.values()].flat();
  const lowered = kubeadm ? releasesOf(all).filter(({ owner }) => owner.kind === 'HelmChart') : [];
  const objects = all.filter((object) => !(kubeadm && isHelm(object, 'HelmChart')));
  const lines = [
    ...objects.map(withNamespace).map((object) => `${kindOf(object)} ${object.metadata.namespace ?? ''}/${object.metadata.name}\n`),
    ...encrypted.flatMap(({ documents }) => documents.map(({ kind, name, namespace = '' }) => `${kind} ${namespace}/${name}\n`)),
    ...lowered.map(({ name, namespace }) => `helm-release ${namespace}/${name}\n`),
  ];
  return [...new Set(lines)].sort();
}

/** The kind as kubectl takes it, and nothing else of the same name. */
function kindOf(object: Manifest): string {
  const [group] = identityOf(object).split('/');
  return group ? `${object.kind}.${group}` : object.kind;
}

interface ScriptParts {
  readonly lines: readonly string[];
  readonly releases: readonly string[];
  readonly waitsForNodes: boolean;
  readonly objectCount: number;
}

function script(cluster: Cluster, { script: name, intent, reachIt }: ApplyTree, parts: ScriptParts): string {
  const { lines, releases, waitsForNodes, objectCount } = parts;
  const byHelm = cluster.kubeadm !== undefined;
  const adminConf = byHelm ? '/etc/kubernetes/admin.conf' : '/etc/rancher/k3s/k3s.yaml';
  const head = [
    '#!/bin/sh',
    `# ${generatedBy(cluster)}`,
    ...intent.map((line) => `# ${line}`),
    'set -eu',
    'umask 077',
    'LC_ALL=C',
    'export LC_ALL',
    '',
    shellVariables({
      node: cluster.name,
      nodes: cluster.nodes.map((node) => node.name).join(' '),
      admin_conf: adminConf,
      reach_it: reachIt,
      objects_wanted: String(objectCount),
      charts_wanted: lines.some((line) => /^(release|installed) /.test(line)) ? 'yes' : 'no',
      sops_wanted: lines.some((line) => line.startsWith('apply_encrypted ')) ? 'yes' : 'no',
      ...(byHelm ? { own_releases: releases.join(' ') } : {}),
    }),
  ];
  return `${head.join('\n')}
${speech}${applyFunctions({ script: name, adminConf, byHelm, waitsForNodes })}
apply_all() {
${(lines.length > 0 ? lines : [':']).map((line) => `  ${line}`).join('\n')}
}

main "$@"
`;
}
