import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import fc from 'fast-check';
import { transform } from 'sucrase';
import { compilePlain } from '../src/plain-program';

const names = ['exports', 'require'];

interface Outcome {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly isModule: unknown;
  /** The message and the place of what it throws. */
  readonly thrown: string | undefined;
}

function outcomeOf(run: ReturnType<typeof compileFunction>): Outcome {
  const exports: Record<string, unknown> = {};
  let thrown: string | undefined;
  try {
    run(exports, () => ({ defineCluster: (value: unknown) => value, other: { other: 1 } }));
  } catch (error) {
    const { message, stack = '' } = error as Error;
    // sucrase calls what it imports by another name, and as a method.
    thrown = `${message.replace(/^\S+ is not/, '… is not').replace("Cannot read properties of undefined (reading 'call')", '… is not a function')} at line ${/home\.ts:(\d+)/.exec(stack)?.[1]}`;
  }
  const told = Object.entries(exports).map(([name, value]) => [name, typeof value === 'function' ? 'a function' : value]);
  return { exports: Object.fromEntries(told), isModule: Object.getOwnPropertyDescriptor(exports, '__esModule')?.value, thrown };
}

function transpiled(source: string): Outcome {
  return outcomeOf(compileFunction(transform(source, { transforms: ['typescript', 'imports'] }).code, names, { filename: 'home.ts' }));
}

function plain(source: string): Outcome | undefined {
  const run = compilePlain(source, names, 'home.ts');
  return run && outcomeOf(run);
}

const folder = join(__dirname, '../clusters');
const committed = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'index.ts');

test('every committed cluster is plain, and gives what sucrase makes of it', () => {
  expect(committed.length).toBeGreaterThan(20);
  for (const name of committed) {
    const source = readFileSync(join(folder, name), 'utf8');
    expect({ name, ...plain(source) }).toEqual({ name, ...transpiled(source) });
  }
});

const head = `import { defineCluster } from 'keelson';\n`;

test.each([
  ['a literal', `export const home = { name: 'home' };`],
  ['the last line without its end', `export const home = { name: 'home' }`],
  [
    'no semicolons',
    `import { defineCluster } from "keelson"\nconst a = 1\n;export const home = defineCluster({ name: 'home', a })\nconst b = [1, 2]\n`,
  ],
  ['a default', `${head}export default defineCluster({ name: 'home' });\n`],
  ['a default in brackets', `export default({ name: 'home' });`],
  [
    'another name',
    `import {\n  defineCluster as define,\n  other\n} from 'keelson';\n\nexport const home = define({ name: 'home', other });\nthrow new Error('7');`,
  ],
  ['two imports', `${head}import {other} from 'keelson';export const home = defineCluster(other);`],
  [
    'comments',
    `/* import { x } from 'y';\n export const z = 1 */\n// it's\n${head}// export default\nexport const /* a */\n home = defineCluster({ name: 'home' }); throw new Error('6')`,
  ],
  [
    'words in texts',
    `export const home = { name: 'import { a } from "b"', b: "export const c = 1", c: \`export\ndefault\`, d: 'it\\'s' };`,
  ],
  [
    'what is called and made before',
    `${head}const all = ['a', 'b'].map((name) => ({ name, more: name + '!' }));\nfor (const one of all) { one.n = 1; }\nexport const home = defineCluster({ name: 'home', all });`,
  ],
  ['a throw', `${head}\n\nexport const home = defineCluster(null.name);\n`],
  ['what is not there', `import { nothing } from 'keelson';\n\nexport const home = nothing({});\n`],
])('%s is plain, and does the same', (_, source) => {
  const outcome = plain(source);
  expect(outcome).toBeDefined();
  expect(outcome).toEqual(transpiled(source));
});

test.each([
  ['a type', `export const home: object = {};`],
  ['satisfies', `export const home = {} satisfies object;`],
  ['as const', `export const home = { a: 'b' as const };`],
  ['a type import', `import type { ClusterFile } from 'keelson';\nexport const home = {};`],
  ['a type among imports', `import { type ClusterFile } from 'keelson';\nexport const home = {};`],
  ['a namespace import', `import * as keelson from 'keelson';\nexport const home = {};`],
  ['an import of something else', `import { a } from './a';\nexport const home = a;`],
  ['an import that looks alike', `import { a } from '       ';\nexport const home = a;`],
  ['an import further down', `const a = 1;\nimport { defineCluster } from 'keelson';\nexport const home = {};`],
  ['an import that is called', `const a = import('a');\nexport const home = {};`],
  ['no export', `const home = {};`],
  ['two exports', `export const a = {};\nexport const b = {};`],
  ['two values', `export const a = {}, b = {};`],
  ['a value that changes', `export let a = {};\na = { name: 'a' };`],
  ['a function', `export default function home() {}`],
  ['an arrow that is async', `export default async () => ({});`],
  ['a class', `export default class {}`],
  ['an export within', `{ export const a = {}; }`],
  ['an export within a value', `const a = [\nexport default {}];`],
  ['an export that is part of a value', `const a =\nexport default {}`],
  ['an export of names', `const a = {};\nexport { a };`],
  ['a pattern', `export const { a } = { a: {} };`],
  ['type arguments that compare', `const f = (x) => x; const a = 1, b = 2;\nexport const home = f(a<b>(2));`],
  ['a regular expression', `export const home = { a: /'/ };`],
  ['a division', `export const home = { a: 4 / 2 };`],
  ['a place to fill', 'export const home = { a: `${1}` };'],
  ['a text without an end', `export const home = { a: 'b };`],
  ['a comment of HTML', `let a = 1;\n--> a\nexport const home = { a };`],
  ['a name that is taken', `export const exports = {};`],
  ['a mistake', `export const home = {,};`],
])('%s is not plain', (_, source) => {
  expect(compilePlain(source, names, 'home.ts')).toBeUndefined();
});

test('a cluster that reads itself is refused as by any engine, where sucrase gives it nothing', () => {
  const source = `${head}\nexport const home = { name: home };\n`;
  expect(plain(source)?.thrown).toBe("Cannot access 'home' before initialization at line 3");
  expect(transpiled(source).exports).toEqual({ home: { name: undefined } });
});

const value = fc.constantFrom(
  ...[
    '{ a: 1 }',
    '[1, 2]',
    `'text'`,
    '"export const"',
    '`a\nb`',
    '(x) => x',
    'other',
    'defineCluster({ a: other })',
    'exports',
    'null.a',
    'a?.b',
    'a ?? 2',
  ],
  ...[
    '{ a: 1 } as const',
    '{} satisfies object',
    '1 + 1',
    '1, 2',
    '!1',
    '1!',
    '1 / 2',
    'f<a>(1)',
    '(() => 1)()',
    '{ export: 1 }',
    '/* , */ 3',
    '(1, 2)',
    '[...[3], ]',
  ],
);
const statement = fc.constantFrom(
  ...[
    ';',
    '\n',
    ' ',
    '// export\n',
    '/* import\n */',
    'const b = 2;',
    `throw new Error('x');`,
    'const a = { b: 1 };\n',
    'type T = 1;\n',
    'let c: object;',
    'a',
    'b\n',
  ],
  ...[
    'function f() { return 1; }\n',
    'if (1) {}',
    'if (1) ',
    '{',
    '}',
    'enum E { a }',
    'export const z = 1;',
    'export const z = 1, y = 2\n',
    `import { a } from 'a';`,
    'exports.b = 1;',
  ],
);

test('whatever is plain does what sucrase makes of it', () => {
  let plainOnes = 0;
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.array(statement, { maxLength: 3 }),
      value,
      fc.constantFrom(';', '\n', ' '),
      fc.array(statement, { maxLength: 3 }),
      (isNamed, before, made, end, after) => {
        const start = isNamed ? 'export const home = ' : 'export default ';
        const source = [head, `import { other } from "keelson"\n`, ...before, start, made, end, ...after].join('');
        const outcome = plain(source);
        if (outcome === undefined) return;
        plainOnes++;
        expect(outcome).toEqual(transpiled(source));
      },
    ),
    { numRuns: 3000 },
  );
  expect(plainOnes).toBeGreaterThan(300);
});
