import { join, resolve } from 'node:path';
import { lookAtFiles } from '../checked-files';
import type { Cluster, Node } from '../cluster';
import { type Command, type Context, count, fileOption, paintFor, printFindings, tally, UsageError } from '../command';
import type { FileTree } from '../delivery';
import { generatedBy } from '../host-file';
import { wordsOfNote } from '../host-placing';
import { type PlacedFiles, placeHostFiles } from '../host-root';
import { type InstallAction, type InstallPlan, shownObject } from '../install-plan';
import { type Installation, installFolder, planFolder } from '../installed-folder';
import { nearest } from '../nearest';
import { staleFiles } from '../output-folder';
import { chooseClusters, projectRoot } from '../project';
import type { Rendering } from '../render';

/** Puts the manifests of a cluster where k3s applies them, and host files on a machine; what is not its own it leaves alone. */
export const install: Command = {
  name: 'install',
  summary: 'put manifests into the directory that k3s applies, and host files on a machine',
  usage: '<cluster> [--to DIR] [--host-root DIR [--node NAME]] [--prune] [--dry-run] [-f FILE]',
  options: {
    file: fileOption,
    to: { type: 'string', value: 'DIR', summary: 'the auto-deploy directory of a k3s server: /var/lib/rancher/k3s/server/manifests' },
    prune: { type: 'boolean', summary: 'have k3s delete what is described no more with the files that held it' },
    'host-root': { type: 'string', value: 'DIR', summary: 'the root of the machine, or where it is mounted: /' },
    node: { type: 'string', value: 'NAME', summary: 'the node that the machine is; may be left out where there is one' },
    'dry-run': { type: 'boolean', summary: 'say what would be done, and do nothing' },
  },
  run(context) {
    const { words, options, stderr, cwd, env, now } = context;
    const files = chooseClusters(cwd, words, options.file);
    if (words.length + (options.file?.length ?? 0) === 0 || files.length !== 1) {
      throw new UsageError('install takes one cluster, by its name or by -f FILE; keelson install --help');
    }
    refuseOptions(options);
    const [looked] = lookAtFiles(files, cwd);
    const { name, findings, waived, rendering } = (looked as NonNullable<typeof looked>).checked;
    const cluster = looked?.spec.cluster;
    if (findings.length > 0) stderr.write(printFindings(name, findings, paintFor(stderr, env)));
    if (!rendering || !cluster) {
      stderr.write(`${name}: ${tally(findings, waived)}; nothing is installed\n`);
      return 1;
    }
    const node = options['host-root'] === undefined ? undefined : chooseNode(cluster, options.node);
    if (options.to !== undefined) refuseDirectory(cluster, node);
    warnOfStale(context, name, rendering);
    const isDryRun = options['dry-run'] === true;
    const installation = installationOf(cluster, rendering, options.prune === true, now());
    const hosts = node ? hostFilesOf(rendering, node) : new Map();
    const [to, root] = [resolve(cwd, options.to ?? ''), resolve(cwd, options['host-root'] ?? '')];
    // What one of the two refuses keeps the other from being begun.
    const plan = options.to === undefined ? undefined : planFolder(to, options.to, installation);
    const placed = node && placeHostFiles(root, options['host-root'] ?? '', cluster, hosts, true);
    const isDone = !isDryRun && placed !== undefined;
    if (node && placed) {
      const done = isDone ? placeHostFiles(root, options['host-root'] ?? '', cluster, hosts, false) : placed;
      stderr.write(reportHost(cluster, node, done, isDryRun));
    }
    if (plan && options.to !== undefined) {
      stderr.write(report(cluster, isDryRun ? plan : installFolder(to, options.to, installation), installation, isDryRun));
    }
    return 0;
  },
};

function refuseOptions({ to, 'host-root': root, node, prune }: Context['options']): void {
  if (to === undefined && root === undefined) {
    throw new UsageError(
      'install takes --to DIR, the directory of manifests of a k3s server, or --host-root DIR, the root of a machine; keelson install --help',
    );
  }
  if (node !== undefined && root === undefined)
    throw new UsageError('--node says whose host files go below --host-root; give --host-root DIR');
  if (prune && to === undefined) throw new UsageError('--prune is for manifests; give --to DIR');
}

function chooseNode({ name, nodes }: Cluster, wanted: string | undefined): Node {
  const names = nodes.map((node) => node.name);
  const node = wanted === undefined && nodes.length === 1 ? nodes[0] : nodes.find((candidate) => candidate.name === wanted);
  if (node) return node;
  if (wanted === undefined)
    throw new UsageError(`${name} has ${nodes.length} nodes; say which the machine is: --node ${names.join(' or ')}`);
  const near = nearest(wanted, names);
  throw new UsageError(`${name} has no node ${wanted}${near ? `; did you mean ${near}?` : ` (there is: ${names.join(', ')})`}`);
}

function refuseDirectory({ name, kubeadm }: Cluster, node: Node | undefined): void {
  if (kubeadm) {
    throw new UsageError(
      `--to is for clusters of k3s, and ${name} is one of kubeadm; leave it out and run dist/${name}/bootstrap/bootstrap.sh`,
    );
  }
  if (node && node.role !== 'server') throw new UsageError(`--to is for servers, and ${node.name} is an ${node.role}; leave it out`);
}

function installationOf(cluster: Cluster, { files, manifests }: Rendering, prune: boolean, now: number): Installation {
  const folder = 'k3s-manifests/';
  const wanted = [...files].flatMap(([path, { content }]): [string, string][] =>
    path.startsWith(folder) ? [[path.slice(folder.length), content]] : [],
  );
  return {
    cluster: cluster.name,
    header: generatedBy(cluster),
    wanted: new Map(wanted),
    described: [...manifests.values()].flat(),
    prune,
    now,
  };
}

/** Files of the machine; scripts and what only a first boot reads stay in the node's folder. */
function hostFilesOf({ files }: Rendering, { name }: Node): FileTree {
  const folder = `host/${name}/`;
  return new Map(
    [...files].flatMap(([path, file]) => (path.startsWith(`${folder}etc/`) ? [[path.slice(folder.length), file] as const] : [])),
  );
}

function warnOfStale({ cwd, env, stderr }: Context, name: string, { files }: Rendering): void {
  const out = resolve(cwd, env.CDK8S_OUTDIR || join(projectRoot(cwd) ?? cwd, 'dist'));
  const stale = staleFiles(join(out, name), files);
  if (stale.length === 0) return;
  const what = stale.length > 3 ? count(stale.length, 'file') : stale.join(', ');
  stderr.write(`${name}: warning: dist/${name} is not what the cluster file says now, in ${what}; keelson synth ${name} writes it anew\n`);
}

/** What was done to the directory, or would be: a line for each file, then what is deleted for good, then the sum. */
function report({ name, servers }: Cluster, plan: InstallPlan, { now, wanted }: Installation, isDryRun: boolean): string {
  const { actions, notices, unchanged, again } = plan;
  const lines = [...actions.flatMap((action) => describe(action, isDryRun)), ...notices.map(({ file, text }) => ({ file, text }))].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0),
  );
  const deleted = actions.flatMap((action) => ('deletes' in action ? action.deletes : []));
  const number = (...kinds: InstallAction['kind'][]) => actions.filter(({ kind }) => kinds.includes(kind)).length;
  const sums = [
    [number('write'), 'written'],
    [number('tombstone'), 'emptied'],
    [number('remove'), 'removed'],
    [unchanged, 'unchanged'],
  ] as const;
  const said = sums.flatMap(([sum, what]) => (sum > 0 ? [`${sum} ${what}`] : []));
  const everywhere = servers.length > 1 ? ', on every server' : '';
  const next = again === undefined ? '' : `; run again in ${Math.max(1, Math.ceil((again - now) / 1000))} seconds${everywhere}`;
  const dangers = deleted.flatMap((object) => dangerOf(object) ?? []);
  return [
    ...lines.map(({ file, text }) => `${name}: ${file} ${text}\n`),
    ...dangers.map((danger) => `${name}: warning: k3s ${isDryRun ? 'would delete' : 'deletes'} ${danger}\n`),
    `${name}: ${count(wanted.size, 'file')}, ${said.join(', ') || 'none to install'}${deleted.length > 0 ? `; k3s deletes ${count(deleted.length, 'object')}` : ''}${isDryRun ? '; nothing was done' : ''}${next}\n`,
  ].join('');
}

function describe(action: InstallAction, isDryRun: boolean): { readonly file: string; readonly text: string }[] {
  const verb = (word: string) => (isDryRun ? `would be ${word}` : `is ${word}`);
  switch (action.kind) {
    case 'ledger':
      return [];
    case 'keepCopy':
      return [{ file: action.file, text: `was edited by hand: what was there ${verb('kept')} as ${action.copy}` }];
    case 'remove':
      return [{ file: action.file, text: `${verb('removed')}: ${action.why}` }];
    default: {
      const { file, kind, isNew, objects, deletes } = action;
      const word = kind === 'tombstone' ? 'emptied' : isNew ? 'written' : 'changed';
      const holds = kind === 'tombstone' ? '' : `, ${count(objects.length, 'object')}`;
      const shown = deletes.slice(0, shownObjects).map(shownObject).join(', ');
      const more = deletes.length > shownObjects ? ` and ${deletes.length - shownObjects} more` : '';
      return [{ file, text: `${verb(word)}${holds}${deletes.length > 0 ? `; k3s deletes ${shown}${more}` : ''}` }];
    }
  }
}

const shownObjects = 6;

/** What goes with an object that is deleted. */
function dangerOf(identity: string): string | undefined {
  const shown = shownObject(identity);
  if (identity.startsWith('helm.cattle.io/HelmChart ')) return `${shown}, which uninstalls the chart`;
  if (identity.startsWith('/Namespace ')) return `${shown}, with everything in it`;
  if (identity.startsWith('apiextensions.k8s.io/CustomResourceDefinition ')) return `${shown}, with every object of its kind`;
  return undefined;
}

function reportHost({ name }: Cluster, node: Node, placed: PlacedFiles, isDryRun: boolean): string {
  const { written, removed, originals, left, notes, unchanged } = placed;
  const verb = (word: string) => (isDryRun ? `would be ${word}` : `is ${word}`);
  const lines = [
    ...originals.map((path) => `/${path} ${verb('kept')}: what was there before`),
    ...written.map((path) => `/${path} ${verb('written')}`),
    ...removed.map((path) => `/${path} ${verb('removed')}: it is no longer generated`),
    ...left.map((path) => `/${path} is left to install.sh, which puts it there when the machine is a node`),
    ...notes.map((note) => `${isDryRun ? 'would want' : 'wants'} ${wordsOfNote(note, node)}; install.sh of the node does it`),
  ];
  const sums = [
    [written.length, 'written'],
    [removed.length, 'removed'],
    [unchanged, 'unchanged'],
  ] as const;
  const said = sums.flatMap(([sum, what]) => (sum > 0 ? [`${sum} ${what}`] : []));
  const total = count(written.length + unchanged + left.length, 'host file');
  return `${lines.map((line) => `${name}: ${node.name}: ${line}\n`).join('')}${name}: ${node.name}: ${total}, ${said.join(', ')}${isDryRun ? '; nothing was done' : ''}\n`;
}
