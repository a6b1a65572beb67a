#!/usr/bin/env node
// Bundles src/ into build/, which bin/keelson.cjs runs; does nothing when build/ is newer than all it is made of.
'use strict';
const { execFileSync, spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { readFile } = require('node:fs/promises');
const { tmpdir } = require('node:os');
const { dirname, join } = require('node:path');

const root = join(__dirname, '..');
const outputs = ['index', 'main', 'sucrase', 'yaml'].map((name) => join(root, 'build', `${name}.js`));

function isFresh() {
  if (!outputs.every(existsSync)) return false;
  const oldest = Math.min(...outputs.map((file) => statSync(file).mtimeMs));
  const imports = join(root, 'imports');
  const sources = [
    __filename,
    join(root, 'bin', 'bundle.cjs'),
    join(root, 'package.json'),
    ...tree(join(root, 'src')),
    ...(existsSync(imports) ? readdirSync(imports).filter((name) => name.endsWith('.ts')) : []).map((name) => join(imports, name)),
  ];
  return sources.every((file) => statSync(file).mtimeMs < oldest);
}

// Folders too: removing a file touches only the folder that held it.
function tree(folder) {
  return [
    folder,
    ...readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? tree(join(folder, entry.name)) : [join(folder, entry.name)],
    ),
  ];
}

/** Packages that few runs need: a file of their own beside the bundle, loaded at the `require`. */
const chunks = {
  name: 'chunks',
  setup(build) {
    build.onResolve({ filter: /^(yaml|sucrase)$/ }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path: `./${path}.js`, external: true },
    );
  },
};

/**
 * cdk8s loads all its parts and what they stand on (yaml, child_process, crypto, fast-json-patch: half of its start-up)
 * for the sake of a few that a run may call. Here a part is loaded when its export is first read, and what a
 * part stands on when it is first used.
 */
const lazyCdk8s = {
  name: 'lazy-cdk8s',
  setup(build) {
    build.onLoad({ filter: /[\\/]cdk8s[\\/]lib[\\/][\w-]+\.js$/ }, async ({ path }) => {
      const source = (await readFile(path, 'utf8')).replace(/^\/\/# sourceMappingURL=.*$/m, '');
      return { loader: 'js', contents: path.endsWith('index.js') ? lazyExports(path, source) : lazyRequires(source) };
    });
  },
};

function lazyExports(path, source) {
  return source.replace(/^__exportStar\(require\("(.+)"\), exports\);$/gm, (_, part) =>
    Object.keys(require(join(dirname(path), part)))
      .map((name) => `Object.defineProperty(exports, "${name}", { enumerable: true, get: () => require("${part}").${name} });`)
      .join('\n'),
  );
}

function lazyRequires(source) {
  const statement = /^const (\w+) = (?:__importStar\()?(require\("(?:yaml|child_process|crypto|os|fast-json-patch)"\))\)?;$/gm;
  const names = new Map([...source.matchAll(statement)].map(([, name, call]) => [name, call]));
  return source.replace(statement, '').replace(/\b\w+\b(?=\.)/g, (name) => names.get(name) ?? name);
}

async function bundle() {
  const { build } = require('esbuild');
  const common = {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    outdir: 'build',
    write: false,
    logLevel: 'error',
    legalComments: 'none',
    minifySyntax: true,
    minifyWhitespace: true,
  };
  const results = await Promise.all([
    build({ ...common, entryPoints: ['src/main.ts'], plugins: [chunks, lazyCdk8s] }),
    build({ ...common, entryPoints: ['src/index.ts'], plugins: [chunks], external: ['cdk8s', 'constructs'] }),
    build({ ...common, entryPoints: { sucrase: 'sucrase', yaml: 'yaml' } }),
  ]);
  mkdirSync(join(root, 'build'), { recursive: true });
  for (const { path, contents } of results.flatMap((result) => result.outputFiles)) {
    // By its sum a file knows what V8 made of it from what it made of another.
    const sum = createHash('sha256').update(contents).digest('hex');
    writeFileSync(`${path}.${process.pid}`, `// ${sum}\n`);
    writeFileSync(`${path}.${process.pid}`, contents, { flag: 'a' });
    renameSync(`${path}.${process.pid}`, path);
  }
  keepCode();
}

/**
 * Has V8 keep what it makes of the bundle in a synth of files that it has not seen, see bin/bundle.cjs. Without it runs are slower and no
 * different, so that there is none is no failure.
 */
function keepCode() {
  // What an earlier build kept would be taken, and kept again with all that this one does not run.
  for (const output of outputs) rmSync(`${output}.v8`, { force: true });
  // One of each distribution, and one in YAML: what more would bring costs every run more than it saves some.
  const clusters = ['k3s-cilium-apisix.ts', 'kubeadm-cilium-bgp.ts'].filter((name) => existsSync(join(root, 'clusters', name)));
  const project = mkdtempSync(join(tmpdir(), 'keelson-build-'));
  mkdirSync(join(project, 'clusters'));
  for (const name of clusters) cpSync(join(root, 'clusters', name), join(project, 'clusters', name));
  // What has types is transpiled.
  writeFileSync(
    join(project, 'clusters', 'typed.ts'),
    "const name: string = 'typed';\nexport const typed = { name, distribution: { k3s: 'v1.34.12+k3s1' }, network: {}, nodes: { one: { role: 'server', address: '10.9.8.7' } } };\n",
  );
  writeFileSync(
    join(project, 'clusters', 'plain.yaml'),
    [
      'name: plain',
      'distribution: { k3s: v1.34.12+k3s1 }',
      'network: { nodeCidr: 192.168.10.0/24 }',
      'nodes:',
      '  one:',
      '    role: server',
      '    address: 192.168.10.11',
      '',
    ].join('\n'),
  );
  const program = `
    const { keep, load } = require('./bin/bundle.cjs');
    process.argv.push('keelson', 'synth', '--out', 'dist');
    process.chdir(${JSON.stringify(project)});
    process.on('exit', keep);
    load('main.js');`;
  const { status, stderr } = spawnSync(process.execPath, ['-e', program], {
    cwd: root,
    encoding: 'utf8',
    // Nothing was transpiled before there.
    env: { ...process.env, XDG_CACHE_HOME: join(project, 'cache') },
  });
  if (status !== 0) console.error(`no code is kept for faster runs: ${stderr}`);
  rmSync(project, { recursive: true, force: true });
}

if (require.main !== module) {
  // Before a program that runs what is built: `node -r ./scripts/build.cjs bin/keelson.cjs`.
  if (!isFresh()) execFileSync(process.execPath, [__filename], { stdio: ['ignore', 2, 2] });
} else if (process.argv.includes('--force') || !isFresh()) {
  // esbuild has already said what is wrong, and where.
  bundle().catch((error) => {
    if (!error.errors) console.error(error);
    process.exitCode = 1;
  });
}
