// Scaffolds a member of a plural folder: its file, its catalogue line and its test.
//
//   npm run new <addon|cluster|delivery|fleet-invariant|host-file|invariant|router-file> NAME
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A kind of member: where it lives, and what its file and its test begin as. */
interface Kind {
  readonly folder: string;
  readonly file: (name: string) => string;
  readonly test?: { readonly path: (name: string) => string; readonly text: (name: string) => string };
  /** The catalogue with the member added. */
  readonly enlist: (catalogue: string, name: string) => string;
  readonly next: string;
}

/** `ciliumL2` for `cilium-l2`. */
export function camel(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function pascal(name: string): string {
  return camel(`-${name}`);
}

/** Adds an import and an entry to a catalogue that holds an array, each in its alphabetical place. */
export function enlistInArray(catalogue: string, name: string): string {
  const lines = catalogue.split('\n');
  const imports = lines.filter((line) => /^import \{/.test(line) && line.includes("'./"));
  const typeImports = lines.filter((line) => /^import type/.test(line));
  const names = [...imports.map((line) => /'\.\/([^']+)'/.exec(line)?.[1] as string), name].sort();
  const rest = lines.slice(lines.findIndex((line) => line.startsWith('/**'))).join('\n');
  const opening = rest.slice(0, rest.lastIndexOf('[', rest.lastIndexOf(']')) + 1);
  const closing = rest.slice(rest.lastIndexOf(']'));
  const listed = names.map((member) => `import { ${camel(member)} } from './${member}';`);
  return `${[...typeImports, ...listed].join('\n')}\n\n${opening}\n${names.map((member) => `  ${camel(member)},`).join('\n')}\n${closing}`;
}

/** Adds an entry to a catalogue that loads its members when they are asked for, in its alphabetical place. */
export function enlistLazily(catalogue: string, name: string): string {
  const entry = / {2}(?:\w+|'[^']+'): \(\) =>\s+\(require\('\.\/([^']+)'\)[^,]*,\n/g;
  const entries = [...catalogue.matchAll(entry)].map(([text, member = '']) => [member, text] as const);
  const key = name.includes('-') ? `'${name}'` : name;
  const added = `  ${key}: () => (require('./${name}') as typeof import('./${name}')).${camel(name)},\n`;
  const listed = [...entries, [name, added] as const].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, text]) => text);
  const first = catalogue.search(entry);
  return catalogue.slice(0, first) + listed.join('') + catalogue.slice(first).replace(entry, '');
}

/** Adds a re-export to a catalogue of re-exports, in its alphabetical place. */
export function enlistAsExport(catalogue: string, name: string): string {
  const lines = [...catalogue.trimEnd().split('\n'), `export { ${camel(name)} } from './${name}';`];
  return `${[...new Set(lines)].sort((a, b) => ((/'(.+)'/.exec(a)?.[1] ?? '') < (/'(.+)'/.exec(b)?.[1] ?? '') ? -1 : 1)).join('\n')}\n`;
}

const memberTest = (folder: string) => ({
  path: (name: string) => `test/${folder}/${name}.test.ts`,
  text: (name: string) => `test.todo('${name}: state the law, the expected value, and where upstream says so');\n`,
});

/** Every kind that can be scaffolded. */
export const kinds: Readonly<Record<string, Kind>> = {
  addon: {
    folder: 'src/addons',
    file: (name) => `import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import * as z from 'zod/mini';
import { type AddonContext, defineAddon, roles } from '../addon';

const options = z.strictObject({});

/** The choices that the add-on takes. */
export type ${pascal(name)}Options = z.output<typeof options>;

/** TODO: what it does, in one sentence. */
export class ${pascal(name)} extends Chart {
  constructor(scope: Construct, id: string, _props: ${pascal(name)}Options & AddonContext) {
    super(scope, id);
  }
}

/** The catalogue entry. */
export const ${camel(name)} = defineAddon({
  name: '${name}',
  summary: 'TODO: one sentence',
  options,
  provides: [],
  facts: () => roles(),
  construct: ${pascal(name)},
});
`,
    test: memberTest('addons'),
    enlist: enlistLazily,
    next: 'declare its objects, use it in a cluster of clusters/, then: npm run docs && npm run synth',
  },
  cluster: {
    folder: 'clusters',
    file: (name) => `import { defineCluster } from 'keelson';

/** TODO: what it is, in one sentence. */
export const ${camel(name)} = defineCluster({
  name: '${name}',
  distribution: { k3s: 'v1.34.12+k3s1' },
  network: { nodeCidr: '192.168.10.0/24' },
  nodes: {
    'k3s-1': { role: 'server', address: '192.168.10.11' },
  },
  addons: {},
});
`,
    enlist: enlistAsExport,
    next: 'state its facts and choices, then: npm run synth',
  },
  delivery: {
    folder: 'src/deliveries',
    file: (name) => `import * as z from 'zod/mini';
import { defineDelivery, type OutputFile } from '../delivery';

/** TODO: who consumes it, in one sentence. */
export const ${camel(name)} = defineDelivery({
  name: '${name}',
  summary: 'TODO: one sentence',
  tier: 'gitops',
  options: z.strictObject({}),
  deliver() {
    return new Map<string, OutputFile>();
  },
});
`,
    test: memberTest('deliveries'),
    enlist: enlistInArray,
    next: 'lay the objects out, then: npm run docs && npm run synth',
  },
  'fleet-invariant': {
    folder: 'src/fleet-invariants',
    file: (name) => `import { defineFleetInvariant } from '../fleet-invariant';

/** TODO: what holds, in one sentence. */
export const ${camel(name)} = defineFleetInvariant({
  name: '${name}',
  summary: 'TODO: what holds between the clusters of a fleet',
  why: 'TODO: what happens on the machines where it does not.',
  severity: 'error',
  example: 'TODO: lines of two cluster files that break it',
  *check() {},
});
`,
    enlist: enlistInArray,
    next: 'write its check and a case in test/fleet-invariants/cases.ts, then: npm run docs',
  },
  'host-file': {
    folder: 'src/host-files',
    file: (name) => `import { defineHostFile, generatedBy } from '../host-file';

/** TODO: what it is, in one sentence. */
export const ${camel(name)} = defineHostFile({
  name: '${name}',
  summary: 'TODO: one sentence, and where it lives',
  write({ cluster }) {
    return { path: 'etc/TODO', content: \`# \${generatedBy(cluster)}\\n\`, mode: 0o644 };
  },
});
`,
    test: memberTest('host-files'),
    enlist: enlistInArray,
    next: 'write its content, then: npm run docs && npm run synth',
  },
  invariant: {
    folder: 'src/invariants',
    file: (name) => `import { defineInvariant } from '../invariant';

/** TODO: what holds, in one sentence. */
export const ${camel(name)} = defineInvariant({
  name: '${name}',
  summary: 'TODO: what holds',
  why: 'TODO: what happens on the machines where it does not.',
  severity: 'error',
  example: 'TODO: a line of a cluster file that breaks it',
  *check() {},
});
`,
    enlist: enlistInArray,
    next: 'write its check and a case in test/invariants/cases/, then: npm run docs',
  },
  'router-file': {
    folder: 'src/router-files',
    file: (name) => `import { generatedBy } from '../host-file';
import { defineRouterFile } from '../router-file';

/** TODO: for which daemon, in one sentence. */
export const ${camel(name)} = defineRouterFile({
  name: '${name}',
  summary: 'TODO: one sentence, and its name',
  write({ cluster }) {
    return { path: '${name}.conf', content: \`# \${generatedBy(cluster)}\\n\` };
  },
});
`,
    test: memberTest('router-files'),
    enlist: enlistInArray,
    next: 'write its content, add it to routerSoftware in src/cluster.ts, then: npm run docs && npm run synth',
  },
};

function main([kindName = '', name = '']: readonly string[]): number {
  const kind = kinds[kindName];
  if (!kind || !/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name)) {
    console.error(`usage: npm run new <${Object.keys(kinds).join('|')}> NAME   (NAME in lower case, with hyphens)`);
    return 2;
  }
  const path = join(kind.folder, `${name}.ts`);
  if (existsSync(path)) {
    console.error(`${path} is there already`);
    return 1;
  }
  const catalogue = join(kind.folder, 'index.ts');
  const made: [string, string][] = [
    [path, kind.file(name)],
    [catalogue, kind.enlist(readFileSync(catalogue, 'utf8'), name)],
    ...(kind.test ? [[kind.test.path(name), kind.test.text(name)] as [string, string]] : []),
  ];
  for (const [file, text] of made) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.error(`wrote ${file}`);
  }
  console.error(`next: ${kind.next}`);
  return 0;
}

if (require.main === module) process.exitCode = main(process.argv.slice(2));
