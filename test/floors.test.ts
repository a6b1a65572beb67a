import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** Lowest first. A file imports from lower floors only; a folder marked `shared` may import within itself too. */
const floors: readonly { readonly files: readonly string[]; readonly shared?: boolean }[] = [
  { files: ['net/'], shared: true },
  {
    files: [
      'construct-faults.ts',
      'construct-order.ts',
      'fingerprint.ts',
      'lazy-map.ts',
      'merge.ts',
      'nearest.ts',
      'object-json.ts',
      'once.ts',
      'path.ts',
      'remembered.ts',
      'settled.ts',
      'shell.ts',
    ],
  },
  { files: ['version.ts'] },
  { files: ['repair.ts', 'secrets/'], shared: true },
  {
    files: [
      'finding.ts',
      'helm-setting.ts',
      'manifest.ts',
      'manifest-document.ts',
      'manifest-list.ts',
      'repeated-keys.ts',
      'scalar.ts',
      'unreadable.ts',
      'yaml.ts',
    ],
  },
  { files: ['manifest-text.ts'] },
  {
    files: [
      'encrypted-file.ts',
      'input.ts',
      'kind-scope.ts',
      'patch.ts',
      'release.ts',
      'version-range.ts',
      'version-table.ts',
      'waiver.ts',
      'workload.ts',
    ],
  },
  { files: ['schema/'], shared: true },
  { files: ['chart/'], shared: true },
  { files: ['chart-refusal.ts'] },
  { files: ['chart-refusals/'] },
  { files: ['chart-refusals/index.ts'] },
  { files: ['refused-values.ts'] },
  { files: ['addon-file.ts', 'install-ledger.ts', 'manifest-releases.ts'] },
  { files: ['install-plan.ts'] },
  { files: ['release-faults.ts'] },
  { files: ['datastore.ts', 'kubernetes.ts', 'version-source.ts'] },
  { files: ['k3s.ts', 'kubeadm.ts'] },
  { files: ['cluster.ts'] },
  { files: ['addon.ts', 'order/', 'upgrade-note.ts'], shared: true },
  { files: ['delivery.ts'] },
  { files: ['bgp-session.ts', 'host-file.ts', 'invariant.ts', 'router-file.ts'] },
  { files: ['fleet-invariant.ts'] },
  {
    files: [
      'argo-cd/',
      'apply-functions.ts',
      'apply-script.ts',
      'bird-host.ts',
      'bird-speaker.ts',
      'bird-text.ts',
      'claims.ts',
      'component-arguments.ts',
      'distribution-needs.ts',
      'fleet-claims.ts',
      'fleet-index.ts',
      'host-etcd.ts',
      'host-install.ts',
      'host-peers.ts',
      'host-placing.ts',
      'host-removal.ts',
      'host-script.ts',
      'installed-chart.ts',
      'k3s-host.ts',
      'kustomization.ts',
      'kubeadm-host.ts',
      'kubeadm-packages.ts',
      'kubeadm-script.ts',
      'kubernetes-changes.ts',
      'node-port-range.ts',
      'prefix-rule.ts',
      'constructs/',
    ],
    shared: true,
  },
  { files: ['addons/', 'deliveries/', 'host-files/', 'router-files/'] },
  { files: ['object-owner.ts', 'undefined-objects.ts'] },
  { files: ['own-releases.ts', 'rendered-faults.ts', 'secret-uses.ts', 'stated-secrets.ts'] },
  {
    files: [
      'addons/index.ts',
      'deliveries/index.ts',
      'host-files/index.ts',
      'router-files/index.ts',
      'fleet-invariants/',
      'invariants/',
      'upgrade-notes/',
    ],
  },
  { files: ['fleet-invariants/index.ts', 'invariants/index.ts', 'upgrade-notes/index.ts'] },
  { files: ['manifest-rules.ts'] },
  { files: ['pins.ts', 'recalled-rendering.ts', 'spec.ts'] },
  { files: ['fleet.ts', 'render.ts', 'renovate.ts', 'value-changes.ts'] },
  { files: ['check.ts', 'manifest-check.ts'] },
  { files: ['upgrade.ts'] },
  { files: ['docs.ts', 'object-file.ts', 'output-folder.ts', 'plain-data.ts', 'plain-program.ts', 'project.ts'] },
  { files: ['compared-file.ts', 'synced-folder.ts'] },
  { files: ['synth-app.ts'] },
  { files: ['index.ts'] },
  { files: ['cluster-program.ts', 'cluster-yaml.ts', 'facts-folder.ts', 'manifest-folder.ts', 'replaced-file.ts'] },
  { files: ['cluster-file.ts', 'cluster-text.ts'] },
  { files: ['long-run.ts', 'packed-file.ts', 'thread-word.ts', 'watched-files.ts'] },
  { files: ['synthesis.ts'] },
  { files: ['synthesis-threads.ts'] },
  { files: ['checked-files.ts', 'checked-manifests.ts', 'drafted-file.ts', 'run-lock.ts'] },
  { files: ['host-root.ts', 'installed-folder.ts'] },
  { files: ['repaired-files.ts', 'upgraded-files.ts'] },
  { files: ['command.ts'] },
  { files: ['written-clusters.ts'] },
  { files: ['watched-synth.ts'] },
  { files: ['commands/'] },
  { files: ['commands/index.ts'] },
  { files: ['cli.ts'] },
  { files: ['main.ts'] },
];

const src = resolve(__dirname, '../src');

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sources(path) : [path];
  });
}

const files = sources(src).map((file) => relative(src, file));

/** The floor of a file: the entry that names it most precisely. */
function floorOf(file: string): number {
  const exact = floors.findIndex((floor) => floor.files.includes(file));
  return exact >= 0 ? exact : floors.findIndex((floor) => floor.files.some((entry) => entry.endsWith('/') && file.startsWith(entry)));
}

/** What a file imports, statically or by a literal require or import call. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8');
  return [...text.matchAll(/(?:from|require\(|import\()\s*'([^']+)'/g)].map((match) => match[1] as string);
}

/** The source file that a relative import means. */
function target(file: string, specifier: string): string {
  const path = resolve(src, dirname(file), specifier);
  if (existsSync(`${path}.ts`)) return relative(src, `${path}.ts`);
  return relative(src, statSync(path).isDirectory() ? join(path, 'index.ts') : path);
}

test('every source file stands on a floor', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => floorOf(file) < 0)).toEqual([]);
});

test('a file imports from lower floors only', () => {
  let looked = 0;
  const upward: string[] = [];
  for (const file of files) {
    for (const specifier of importsOf(file).filter((name) => name.startsWith('.'))) {
      if (specifier.includes('imports/')) continue;
      looked++;
      const other = target(file, specifier);
      const [own, theirs] = [floorOf(file), floorOf(other)];
      const within = own === theirs && floors[own]?.shared && dirname(file) === dirname(other);
      if (theirs >= own && !within) upward.push(`${file} → ${other}`);
    }
  }
  expect(looked).toBeGreaterThan(300);
  expect(upward).toEqual([]);
});

test('below the commands nothing touches disk, process, clock, randomness or network', () => {
  const pure = files.filter((file) => floorOf(file) < floors.findIndex((floor) => floor.files.includes('object-file.ts')));
  expect(pure.length).toBeGreaterThan(90);
  const impure = pure.flatMap((file) => {
    const text = readFileSync(join(src, file), 'utf8');
    const modules = importsOf(file).filter((name) => /^(node:|fs$|path$|os$|child_process$|crypto$|http)/.test(name));
    const globals = [...text.matchAll(/\b(process\.|Date\.now|new Date\(|Math\.random|fetch\(|setTimeout)/g)].map((match) => match[1]);
    return [...modules, ...globals].map((use) => `${file}: ${use}`);
  });
  expect(impure).toEqual([]);
});

test('no file carries a name that says nothing', () => {
  const vague = /^(utils?|helpers?|common|misc|types|constants|manager|base|core)\.ts$/;
  expect(files.filter((file) => vague.test(file.split('/').pop() as string))).toEqual([]);
});

test('nothing is exported by default or by star', () => {
  expect(files.filter((file) => /export (default|\*)/.test(readFileSync(join(src, file), 'utf8')))).toEqual([]);
});
