// Lays the definitions that `imports/schemas/` is made from into FOLDER/<product>/<version>/.
//
//   npm run export:definitions -- FOLDER CLONES [PRODUCT…]
//
// Needs git, Go and the module proxy. CLONES holds a clone with tags of each repository, as CLONES/<owner>/<name>.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type GoTypes, type Release, schemaSources } from './schema-sources';

const [folder, clones, ...only] = process.argv.slice(2);
if (!folder || !clones) {
  console.error('usage: npm run export:definitions -- FOLDER CLONES [PRODUCT…]');
  process.exit(2);
}
const scratch = mkdtempSync(join(tmpdir(), 'definitions-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const reader = join(scratch, 'go-types');
execFileSync('go', ['build', '-o', reader, '.'], { cwd: join(__dirname, 'go-types') });

for (const [product, versions] of Object.entries(schemaSources)) {
  if (only.length > 0 && !only.includes(product)) continue;
  for (const [version, sources] of Object.entries(versions)) {
    const target = join(folder, product, version);
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target, { recursive: true });
    for (const [place, { release, files = [], types }] of sources.entries()) {
      const root = rootOf(release, [...files, ...(types ? [types.package.slice(types.module.length + 1)] : [])]);
      for (const file of filesOf(root, files)) {
        const name = `${place}-${file.slice(root.length + 1).replaceAll('/', '-')}`;
        writeFileSync(join(target, name), readFileSync(file));
      }
      if (types) {
        const read = readTypes(types, root);
        for (const [kind, schema] of Object.entries(read)) {
          const document = { apiVersion: types.apiVersion, kind, scope: types.kinds[kind], schema };
          writeFileSync(join(target, `${types.apiVersion.replace('/', '-')}-${kind}.json`), `${JSON.stringify(document, null, 1)}\n`);
        }
      }
    }
    console.error(`${product} ${version}: ${readdirSync(target).length} files`);
  }
}

/** The folder that holds the named paths of a release. */
function rootOf(release: Release, paths: readonly string[]): string {
  if ('module' in release) return moduleFolder(release.module, release.version);
  const root = mkdtempSync(join(scratch, 'tree-'));
  const clone = join(clones as string, release.repository);
  const archive = execFileSync('git', ['-C', clone, 'archive', release.tag, '--', ...paths], { maxBuffer: 1 << 30 });
  execFileSync('tar', ['-x', '-C', root], { input: archive });
  return root;
}

function moduleFolder(path: string, version: string): string {
  const told = execFileSync('go', ['mod', 'download', '-json', `${path}@${version}`], { cwd: scratch, encoding: 'utf8' });
  return (JSON.parse(told) as { Dir: string }).Dir;
}

function filesOf(root: string, paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const full = join(root, path);
    if (!statSync(full).isDirectory()) return [full];
    return readdirSync(full)
      .filter((name) => /\.ya?ml$/.test(name) && basename(name) !== 'kustomization.yaml')
      .map((name) => join(full, name));
  });
}

function readTypes(types: GoTypes, root: string): Record<string, unknown> {
  const modules = Object.entries(types.requires ?? {}).map(([path, version]) => [path, moduleFolder(path, version)]);
  const request = {
    modules: { [types.module]: root, ...Object.fromEntries(modules) },
    package: types.package,
    types: Object.keys(types.kinds),
    lenient: types.lenient ?? false,
    enums: types.enums,
  };
  return JSON.parse(execFileSync(reader, { input: JSON.stringify(request), encoding: 'utf8', maxBuffer: 1 << 28 }));
}
