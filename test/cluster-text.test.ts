import { parseDocument, stringify } from 'yaml';
import { editText } from '../src/cluster-text';
import { loadYaml } from '../src/cluster-yaml';
import { applyChanges, type Change } from '../src/repair';
import { fileCases } from './invariants/cases';
import { broken, examine, named } from './invariants/examine';
import { sound } from './invariants/sound';

const set = (path: Change['path'], value: unknown): Change => ({ op: 'set', path, value });
const remove = (path: Change['path']): Change => ({ op: 'remove', path });
const rename = (path: Change['path'], to: string): Change => ({ op: 'rename', path, to });

const yaml: readonly (readonly [string, string, Change, string])[] = [
  ['a plain value, its comment kept', 'a:  1.0.0/8   # net\nb: 2\n', set(['a'], '2.0.0/8'), 'a:  2.0.0/8   # net\nb: 2\n'],
  ['a value in double quotes', 'a: "x" # y\n', set(['a'], 'z'), 'a: "z" # y\n'],
  ['a value in single quotes', "a: 'x' # y\n", set(['a'], "z's"), "a: 'z''s' # y\n"],
  ['a word that must be quoted', 'a: 1\n', set(['a'], '1'), 'a: "1"\n'],
  ['a word that would be true', 'a: true\n', set(['a'], 'true'), 'a: "true"\n'],
  ['true in place of a word', 'a: "yes"\n', set(['a'], true), 'a: true\n'],
  ['an address in a flow list', 'a: [fd00::1, x]\n', set(['a', 0], 'fd00::2'), 'a: [fd00::2, x]\n'],
  ['an address that ends in colons, in a flow map', 'a: {b: fd00::1}\n', set(['a', 'b'], 'fd00::'), 'a: {b: "fd00::"}\n'],
  ['a value in the entry of a list', 'a:\n  - b: 1 # c\n    d: 2\n', set(['a', 0, 'd'], 3), 'a:\n  - b: 1 # c\n    d: 3\n'],
  ['a new key of a block', 'a:\n  b: 1 # one\n\n# next\nc: 2\n', set(['a', 'd'], true), 'a:\n  b: 1 # one\n  d: true\n\n# next\nc: 2\n'],
  ['a new key behind a nested block', 'a:\n  b:\n    c: 1\nd: 2\n', set(['a', 'e'], {}), 'a:\n  b:\n    c: 1\n  e: {}\nd: 2\n'],
  ['a new key behind a literal', 'a:\n  b: |\n    x\nc: 1\n', set(['a', 'd'], 1), 'a:\n  b: |\n    x\n  d: 1\nc: 1\n'],
  ['a new key at the end of a file without its last line break', 'a:\n  b: 1', set(['a', 'c'], 2), 'a:\n  b: 1\n  c: 2'],
  ['a new key with the maps on its way', 'a: 1\n', set(['b', 'c', 'd'], 2), 'a: 1\nb: { c: { d: 2 } }\n'],
  ['a new key of a flow map', 'a: { b: 1 }\n', set(['a', 'c'], 'x'), 'a: { b: 1, c: x }\n'],
  ['a new key of an empty map', 'a: {} # none\n', set(['a', 'c'], 'x'), 'a: { c: x } # none\n'],
  [
    'a new key of a flow map over lines',
    'a: {\n  b: 1, # one\n  c: 2 # two\n}\n',
    set(['a', 'd'], 3),
    'a: {\n  b: 1, # one\n  c: 2, # two\n  d: 3\n}\n',
  ],
  ['a list in place of a value', 'a: x # y\n', set(['a'], ['x', 'z']), 'a: [x, z] # y\n'],
  ['a value in place of a block', 'a:\n  b: 1\n  c: 2\nd: 3\n', set(['a'], 'x'), 'a: x\nd: 3\n'],
  ['a key of a block goes with its line', '# top\na: 1 # one\nb: 2\n', remove(['a']), '# top\nb: 2\n'],
  ['the last key of a file', 'a: 1\nb: 2\n', remove(['b']), 'a: 1\n'],
  ['a key with a block', 'a:\n  b:\n    c: 1\n    # of c\n    d: 2\n  e: 3\n', remove(['a', 'b']), 'a:\n  e: 3\n'],
  ['a key with a literal', 'a: |\n  x\n\nb: 2\n', remove(['a']), '\nb: 2\n'],
  ['the only key of a block leaves an empty map', 'a:\n  b: 1\nc: 2\n', remove(['a', 'b']), 'a: {}\nc: 2\n'],
  ['the only key of a flow map', 'a: { b: 1 }\n', remove(['a', 'b']), 'a: {}\n'],
  ['the first key of an entry', 'a:\n  - b: 1\n    c: 2\n', remove(['a', 0, 'b']), 'a:\n  - c: 2\n'],
  ['an entry of a block list', 'a:\n  - x # 1\n  - y # 2\n  - z\n', remove(['a', 1]), 'a:\n  - x # 1\n  - z\n'],
  ['the only entry of a block list', 'a:\n- x\nb: 1\n', remove(['a', 0]), 'a: []\nb: 1\n'],
  ['an entry of a flow list', 'a: [x, y, z]\n', remove(['a', 1]), 'a: [x, z]\n'],
  ['the last entry of a flow list', 'a: [x, y] # c\n', remove(['a', 1]), 'a: [x] # c\n'],
  [
    'the last line of a flow map, what a comment says of its neighbour kept',
    'a: {\n  b: 1, # b\n  c: 2 # c\n}\n',
    remove(['a', 'c']),
    'a: {\n  b: 1, # b\n}\n',
  ],
  ['a name', 'a: 1 # one\nb: 2\n', rename(['a'], 'c'), 'c: 1 # one\nb: 2\n'],
  ['a name in quotes', '{ "a" : 1 }\n', rename(['a'], 'c'), '{ "c" : 1 }\n'],
  ['lines that end in CR LF', 'a:\r\n  b: 1\r\n  c: 2\r\n', remove(['a', 'b']), 'a:\r\n  c: 2\r\n'],
  ['a new line among those that end in CR LF', 'a:\r\n  b: 1\r\n', set(['a', 'c'], 2), 'a:\r\n  b: 1\r\n  c: 2\r\n'],
  ['a file that begins with a marker', '%YAML 1.2\n---\na: 1\n...\n', set(['a'], 2), '%YAML 1.2\n---\na: 2\n...\n'],
  ['the key that counts, of two of one name', 'a: 1\na: 2\n', set(['a'], 3), 'a: 1\na: 3\n'],
];

test.each(yaml)('YAML: %s', (_, before, change, after) => {
  expect(editText(before, [change], 'yaml')).toEqual({ text: after });
});

const json: readonly (readonly [string, string, Change, string])[] = [
  ['a value', '{\n\t"a": "x",\n\t"b": 1\n}\n', set(['a'], 'y'), '{\n\t"a": "y",\n\t"b": 1\n}\n'],
  ['a new key, over lines', '{\n    "a": 1\n}\n', set(['b'], 'y'), '{\n    "a": 1,\n    "b": "y"\n}\n'],
  ['a new key, on one line', '{"a":1}', set(['b'], { c: true }), '{"a":1,"b":{"c":true}}'],
  ['a new key of an empty map', '{"a": {}}', set(['a', 'b'], 1), '{"a": {"b": 1}}'],
  ['a line', '{\n  "a": 1,\n  "b": {\n    "c": 1\n  },\n  "d": 2\n}\n', remove(['b']), '{\n  "a": 1,\n  "d": 2\n}\n'],
  ['the last line', '{\n  "a": 1,\n  "b": 2\n}\n', remove(['b']), '{\n  "a": 1\n}\n'],
  ['an entry of a list', '{"a": ["x", "y"]}', remove(['a', 0]), '{"a": ["y"]}'],
  ['a name', '{"a": 1, "b": 2}', rename(['a'], 'c'), '{"c": 1, "b": 2}'],
];

test.each(json)('JSON: %s', (_, before, change, after) => {
  const edited = editText(before, [change], 'json');
  expect(edited).toEqual({ text: after });
  expect(() => JSON.parse(after)).not.toThrow();
});

const refused: readonly (readonly [string, string, Change, RegExp])[] = [
  ['a value that comes by an alias', 'a: &x 1\nb: *x\n', set(['b'], 2), /^b comes by the alias \*x$/],
  ['a value below an alias', 'a: &x { c: 1 }\nb: *x\n', set(['b', 'c'], 2), /^b comes by the alias \*x$/],
  ['a value that comes by a merge key', 'a: &x { c: 1 }\nb: { <<: *x, d: 2 }\n', remove(['b', 'c']), /^b\.c comes by a merge key$/],
  ['a value that an alias shares', 'a: &x { c: 1 }\nb: *x\n', set(['a', 'c'], 2), /form that allows no change/],
  ['the anchor of an alias', 'a: &x 1\nb: *x\n', remove(['a']), /form that allows no change/],
  ['a name that is taken', 'a: 1\nb: 2\n', rename(['a'], 'b'), /no longer as it was/],
  ['a number that has lost a zero', 'a: 1.20\n', set(['a'], '1.2'), /form that allows no change/],
  ['a number with leading zeros', 'a: 010\n', set(['a'], '10'), /form that allows no change/],
  ['a path that leads nowhere', 'a: 1\n', remove(['b']), /no longer as it was/],
];

test.each(refused)('refused: %s', (_, before, change, reason) => {
  expect(editText(before, [change], 'yaml')).toEqual({ refused: expect.stringMatching(reason) });
});

/** Every patch of the tables, with the file that it is for. */
const patches = fileCases.flatMap(({ of, change, story }) => {
  const file = broken(sound[of], change);
  return examine(file).flatMap((finding) => (finding.patch ? [[`${named(finding)}: ${story}`, file, finding.patch] as const] : []));
});

/** Block YAML with a comment above and behind every line that can have one. */
function commented(file: unknown): string {
  return stringify(file, { lineWidth: 0 })
    .split('\n')
    .map((line, index) =>
      /^\s*[\w-]+: [\w."-]+$/.test(line) ? `${/^\s*/.exec(line)?.[0]}# above ${index}\n${line} # behind ${index}` : line,
    )
    .join('\n');
}

describe.each([
  ['block YAML with comments', 'yaml', commented],
  ['flow YAML', 'yaml', (file: unknown) => stringify(file, { collectionStyle: 'flow', lineWidth: 0 })],
  ['JSON', 'json', (file: unknown) => `${JSON.stringify(file, undefined, 2)}\n`],
  ['JSON on one line', 'json', (file: unknown) => JSON.stringify(file)],
] as const)('every patch of the tables, in %s', (_, notation, write) => {
  test.each(patches)('%s', (_name, file, patch) => {
    const before = write(file);
    expect(loadYaml(before, '').data).toEqual(file);
    const edited = editText(before, patch, notation);
    expect(edited).toHaveProperty('text');
    const { text } = edited as { text: string };
    expect(loadYaml(text, '').data).toEqual(applyChanges(file, patch));
    if (notation === 'json') expect(JSON.parse(text)).toEqual(applyChanges(file, patch));
    expect(goneFrom(before, text)).toBeLessThanOrEqual(patch.reduce((sum, change) => sum + linesOf(before, change), 0));
  });
});

/** How many lines of a text are not in another one. */
function goneFrom(before: string, after: string): number {
  const left = after.split('\n');
  return before.split('\n').filter((line) => {
    const index = left.indexOf(line);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  }).length;
}

/** How many lines a change may touch: those of the value, and the two around it where nothing else was between. */
function linesOf(text: string, { path }: Change): number {
  const node = parseDocument(text, { merge: true }).getIn(path, true) as { range?: [number, number, number] } | undefined;
  const lines = node?.range ? text.slice(node.range[0], node.range[1]).trimEnd().split('\n').length : 0;
  return lines + 2;
}
