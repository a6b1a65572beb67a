import fc from 'fast-check';
import { parse, parseAllDocuments } from 'yaml';
import { stringify, stringifyAll, UnwritableError } from '../src/yaml';
import { hostileStrings } from './yaml-hostile';

const versions = ['1.1', '1.2'] as const;
const hostile = hostileStrings(4000);

function read(text: string): unknown[] {
  return versions.map((version) => parse(text, { version, intAsBigInt: false }));
}

function expectRoundTrip(value: unknown): void {
  expect(read(stringify(value))).toStrictEqual([value, value]);
}

function refusal(value: unknown): UnwritableError {
  try {
    stringify(value);
  } catch (error) {
    if (error instanceof UnwritableError) return error;
    throw error;
  }
  throw new Error('was written');
}

describe('shape', () => {
  test('maps are blocks, lists are indented below their key, empty ones stay on the line', () => {
    const text = stringify({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'a', labels: {}, finalizers: [] },
      spec: { ports: [{ port: 80, name: 'http' }, { port: 443 }], ready: true, none: null },
    });
    expect(text).toBe(`apiVersion: v1
kind: Service
metadata:
  name: a
  labels: {}
  finalizers: []
spec:
  ports:
    - port: 80
      name: http
    - port: 443
  ready: true
  none: null
`);
  });

  test('lists in lists, and maps in them, start on the line of their dash', () => {
    expect(stringify([[1, [2]], [], {}, [{ a: [[3]], b: 4 }]])).toBe(`- - 1
  - - 2
- []
- {}
- - a:
      - - 3
    b: 4
`);
  });

  test('keys keep the order of the object, undefined ones are left out', () => {
    expect(stringify({ z: 1, a: undefined, b: { c: undefined } })).toBe('z: 1\nb: {}\n');
  });

  test('one object in two places is written twice', () => {
    const labels = { app: 'a' };
    expect(stringify({ v: labels, x: labels })).toBe('v:\n  app: a\nx:\n  app: a\n');
  });

  test('an object of another realm or without prototype is plain', () => {
    expect(stringify(Object.assign(Object.create(null), { a: JSON.parse('{"__proto__":1}') }))).toBe('a:\n  __proto__: 1\n');
  });

  test('a document ends in exactly one newline', () => {
    for (const text of hostile) {
      for (const value of [text, { a: text }, [text]]) expect(stringify(value)).toMatch(/[^\n]\n$/);
    }
  });

  test('a document is the same the second time', () => {
    const value = Object.fromEntries(hostile.filter((name) => name !== '<<').map((name) => [name, [name]]));
    expect(stringify(value)).toBe(stringify(value));
  });
});

describe('stream', () => {
  test('documents are parted by ---, below the header', () => {
    expect(stringifyAll([{ a: 1 }, [2], 'x'], { header: 'Cluster home.\n\nDo not edit.' })).toBe(
      '# Cluster home.\n#\n# Do not edit.\na: 1\n---\n- 2\n---\nx\n',
    );
  });

  test('no document is no text, one document is that of stringify', () => {
    expect(stringifyAll([])).toBe('');
    expect(stringifyAll([{ a: 1 }])).toBe(stringify({ a: 1 }));
  });

  test('a header cannot leave its comment', () => {
    for (const header of ['a\rb: 1', 'a\u2028b', 'a\u0085b']) expect(() => stringifyAll([], { header })).toThrow(UnwritableError);
  });

  test('hostile documents stay apart', () => {
    const documents = hostile.flatMap((text) => [{ a: text }, text]);
    const text = stringifyAll(documents, { header: 'x' });
    for (const version of versions) {
      const read = parseAllDocuments(text, { version });
      expect(Array.isArray(read) && read.map((document) => document.toJS())).toStrictEqual(documents);
    }
  });
});

describe('strings', () => {
  test.each([
    'a',
    'v1',
    'apps/v1',
    'quay.io/cilium/cilium:v1.18.0@sha256:ab12',
    'app.kubernetes.io/name',
    '/var/lib/rancher',
    '$(NODE_IP)',
    '--leader-elect=true',
    '-v',
    '192.168.10.11',
    '10.42.0.0/16',
    '10.0.0.1-10.0.0.9',
    '10.0.0.1:6443',
    '1.20.0-rc.1',
    'v1.34.1+k3s1',
    '100m',
    '128Mi',
    '1.5Gi',
    '30s',
    '1h0m0s',
    '5m30s',
    'fd00::1',
    'a [b] {c}, "d" & *e | f',
    'https://a.example/b#c?d=e',
    "it's",
  ])('%s is plain', (text) => {
    expect(stringify(text)).toBe(`${text}\n`);
  });

  test.each([
    '',
    'y',
    'N',
    'yes',
    'No',
    'ON',
    'off',
    'true',
    'FALSE',
    'null',
    'Null',
    '~',
    'NaN',
    '.inf',
    'Inf',
    '-inf',
    '=',
    '<<',
    '0',
    '8080',
    '-1',
    '+1',
    '1.34',
    '.5',
    '1.',
    '1e3',
    'e3',
    '-E+3',
    '0o777',
    '0O7',
    '0x1F',
    '0b101',
    '017',
    '1_000',
    '1,000',
    '12:30',
    '12:30:45',
    '12:30:45.5',
    '2001-12-14',
    '2001-12-14t21:59:43.10-05:00',
    '1E',
    '2001:db8::1',
    '::1',
    ' a',
    'a ',
    'a: b',
    'a:',
    'fe80::',
    'a #b',
    '#a',
    '- a',
    '-',
    '--',
    '---',
    '...',
    '? a',
    ': a',
    '*.example',
    '&a',
    '!a',
    '%a',
    '@a',
    '`a',
    '{a',
    '[a',
    '"a',
    "'a",
    '|',
    '>',
    ',a',
    'a\tb',
    'é',
    '😀',
  ])('%j is quoted', (text) => {
    expect(stringify(text)).toBe(`${JSON.stringify(text)}\n`);
  });

  test('a script is a literal block', () => {
    expect(stringify({ data: { 'run.sh': '#!/bin/sh\nset -e\n\nif true; then\n  echo "a: b" # c\n\techo\nfi\n' }, after: 1 })).toBe(
      'data:\n  run.sh: |\n    #!/bin/sh\n    set -e\n\n    if true; then\n      echo "a: b" # c\n    \techo\n    fi\nafter: 1\n',
    );
  });

  test('text without a last newline is a stripped block, indented text one with its indentation stated', () => {
    expect(stringify(['a\nb', '  a\nb\n', { c: ' a\n\nb' }])).toBe('- |-\n  a\n  b\n- |2\n    a\n  b\n- c: |2-\n     a\n\n    b\n');
  });

  test.each(['\n', 'a\n\n', 'a\nb ', 'a\n \n', 'a\n\t', 'a\r\nb\n', 'a\u2028\nb', '\ufeffa\nb', 'a\n\u0085', 'a\n\0b', ' a\nb'])(
    'at the root %j is no block, since some reader would change it',
    (text) => {
      expect(stringify(text)).toMatch(/^".*"\n$/);
    },
  );

  test('what cannot be seen is escaped, what can stays', () => {
    expect(stringify('\0\x07\x1b\x7f\x85\x9f\u200e\u2028\u202e\ufeff\uffff é日😀')).toBe(
      '"\\u0000\\u0007\\u001b\\u007f\\u0085\\u009f\\u200e\\u2028\\u202e\\ufeff\\uffff é日😀"\n',
    );
  });

  test('quoted text is JSON', () => {
    for (const text of hostile) {
      const written = stringify(text);
      if (written.startsWith('"')) expect(JSON.parse(written)).toBe(text);
    }
  });

  test('a long line is not folded', () => {
    const text = 'word '.repeat(1000);
    expect(stringify({ a: `${text}x`, b: text })).toBe(`a: ${text}x\nb: "${text}"\n`);
  });

  test('every hostile string comes back as value, item, key and document', () => {
    expect(hostile).toHaveLength(4000);
    for (const text of hostile) {
      const entry = text === '<<' ? {} : { [text]: text };
      expectRoundTrip([text, { a: text, b: [[text, { c: text }], 1], d: { ...entry, e: [entry] } }]);
      expectRoundTrip(text);
    }
  });

  test('any string comes back', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...hostile),
      fc.constantFrom('\n', ' ', '\t'),
    );
    const text = fc
      .array(unit, { maxLength: 6 })
      .map((parts) => parts.join(''))
      .filter((joined) => joined !== '<<');
    fc.assert(
      fc.property(text, (any) => expectRoundTrip({ a: any, b: [any], c: { [any]: 1 } })),
      { numRuns: 1000, seed: 1 },
    );
  });
});

describe('trees', () => {
  test('any JSON comes back', () => {
    const withoutMinusZero = fc.json({ maxDepth: 6 }).map((text) => JSON.parse(text.replace(/-0(?![.\d])/g, '0')));
    fc.assert(
      fc.property(withoutMinusZero, (value) => {
        fc.pre(!JSON.stringify(value).includes('"<<"'));
        const safe = JSON.parse(JSON.stringify(value), (_, part) => (Number.isInteger(part) && !Number.isSafeInteger(part) ? 0 : part));
        expectRoundTrip(safe);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  test('a key that ends as a merge key does is quoted', () => {
    expect(stringify({ 'a<<': 'a<<' })).toBe('"a<<": a<<\n');
  });

  test('a key longer than readers look ahead is written with a question mark', () => {
    expect(stringify({ ['k'.repeat(1024)]: 1 })).toBe(`${'k'.repeat(1024)}: 1\n`);
    expect(stringify({ ['k'.repeat(1025)]: { a: 1 } })).toBe(`? ${'k'.repeat(1025)}\n:\n  a: 1\n`);
    for (const length of [1021, 1022, 1023, 1024, 1025, 5000]) {
      for (const char of ['k', 'é', '"', '\0', '😀']) {
        const name = char.repeat(length);
        expectRoundTrip([{ [name]: 1, [`${name}a`]: [1, { [name]: 'a\nb\n' }], b: 2 }]);
      }
    }
  });

  test('a thousand levels are written', () => {
    let value: unknown = 1;
    for (let level = 0; level < 1000; level++) value = level % 2 ? [value] : { a: value };
    expect(stringify(value)).toMatch(/^- a:\n {4}- a:\n[\s\S]*a: 1\n$/);
  });
});

describe('numbers', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [-1, '-1'],
    [8080, '8080'],
    [2 ** 53 - 1, '9007199254740991'],
    [0.1, '0.1'],
    [-1.5, '-1.5'],
    [1e-7, '1.0e-7'],
    [1.5e-9, '1.5e-9'],
    [1e20, '1.0e+20'],
    [1e21, '1.0e+21'],
    [-1.25e300, '-1.25e+300'],
    [5e-324, '5.0e-324'],
    [Number.MAX_VALUE, '1.7976931348623157e+308'],
    [2n ** 63n - 1n, '9223372036854775807'],
    [-(2n ** 63n), '-9223372036854775808'],
    [2n ** 64n - 1n, '18446744073709551615'],
  ])('%p is %s', (value, text) => {
    expect(stringify(value)).toBe(`${text}\n`);
  });

  test('any number that is written comes back', () => {
    const written = fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .filter((value) => !Number.isInteger(value) || Math.abs(value) >= 2 ** 64);
    fc.assert(
      fc.property(written, (value) => expectRoundTrip([value])),
      { numRuns: 1000, seed: 1 },
    );
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => expectRoundTrip({ a: value })),
      { numRuns: 500, seed: 1 },
    );
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n - 1n }), (value) => {
        for (const version of versions) expect(parse(stringify(value), { version, intAsBigInt: true })).toBe(value);
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});

describe('refusals', () => {
  class Own {
    a = 1;
  }
  const cyclic: { a: { b: unknown[] } } = { a: { b: [] } };
  cyclic.a.b.push(1, cyclic.a);
  let deep: unknown = 1;
  for (let level = 0; level < 1002; level++) deep = [deep];

  test.each<[string, unknown, (string | number)[]]>([
    ['NaN', { a: [1, { b: NaN }] }, ['a', 1, 'b']],
    ['Infinity', [-Infinity], [0]],
    ['an integer that lost digits', { a: 2 ** 53 }, ['a']],
    ['a negative integer that lost digits', -(2 ** 53), []],
    ['a bigint above uint64', { a: 2n ** 64n }, ['a']],
    ['a bigint below int64', { a: -(2n ** 63n) - 1n }, ['a']],
    ['a lone surrogate', { x: { y: 1 }, a: 'b\ud83d' }, ['a']],
    ['a lone surrogate in a script', { a: 'b\n\ude00\n' }, ['a']],
    ['a lone surrogate in a key', { a: { '\udc00': 1 } }, ['a', '\udc00']],
    ['a Date', { a: { x: 1 }, b: new Date(0) }, ['b']],
    ['a Map', { a: new Map() }, ['a']],
    ['a Set', [new Set()], [0]],
    ['a class instance', { a: { b: new Own() } }, ['a', 'b']],
    ['a boxed string', { a: Object('a') }, ['a']],
    ['an object with a prototype of its own', { a: Object.create({ b: 1 }) }, ['a']],
    ['an object with toJSON', { a: { toJSON: () => 1 } }, ['a', 'toJSON']],
    ['a function', { a: () => 1 }, ['a']],
    ['a symbol', { a: Symbol('b') }, ['a']],
    ['undefined', undefined, []],
    ['undefined in a list', { a: [1, undefined] }, ['a', 1]],
    ['a hole in a list', { a: new Array(1) }, ['a', 0]],
    ['the merge key', { a: [{ b: 1, '<<': { c: 1 } }] }, ['a', 0, '<<']],
    ['an object that holds itself', cyclic, ['a', 'b', 1]],
    ['more than a thousand levels', deep, new Array(1001).fill(0)],
  ])('%s is refused, with its path', (_, value, path) => {
    expect(refusal(value).path).toEqual(path);
    expect(() => stringifyAll([1, value])).toThrow(expect.objectContaining({ name: 'UnwritableError', path: [1, ...path] }));
  });

  test('the message names the path and the problem', () => {
    expect(refusal({ spec: { ports: [{ 'a b': NaN }] } }).message).toMatch(/^spec\.ports\[0\]\["a b"\]: NaN /);
    expect(refusal(cyclic).message).toMatch(/^a\.b\[1\]: .* at a again/);
  });
});

test('undefined is null where that is asked for, and is left out or refused else', () => {
  expect(stringify({ a: [undefined, 1], b: undefined }, { keepUndefined: true })).toBe('a:\n  - null\n  - 1\nb: null\n');
  expect(stringify(undefined, { keepUndefined: true })).toBe('null\n');
  expect(stringify({ b: undefined })).toBe('{}\n');
  expect(() => stringify({ a: [undefined] })).toThrow(/undefined has no YAML form/);
});
