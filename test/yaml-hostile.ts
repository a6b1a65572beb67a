const tokens = [
  ...'-?:,[]{}#&*!|>\'"%@`~=+.$/\\_^;<()',
  ...[
    '---',
    '...',
    '--',
    '- ',
    '? ',
    ': ',
    ' #',
    '# ',
    ' :',
    '::',
    ':-',
    '<<',
    '<<: ',
    '!!',
    '!!str',
    '&a',
    '*a',
    '|-',
    '>+',
    '%YAML 1.1',
    '{{ .X }}',
    '${X}',
    '$(X)',
  ],
  ...[
    'y',
    'n',
    'yes',
    'no',
    'on',
    'off',
    'true',
    'false',
    'null',
    'nil',
    'none',
    'nan',
    'inf',
    'infinity',
    '.nan',
    '.inf',
    '-.inf',
    '+.INF',
    'undefined',
    'NaN',
    '~',
  ],
  ...[
    '0',
    '1',
    '7',
    '9',
    '00',
    '08',
    '1_0',
    '0x',
    '0xF',
    '0o',
    '0o7',
    '0b',
    '0b1',
    'e',
    'E',
    'e3',
    'E+3',
    'e-3',
    '.5',
    '1.',
    '1.5',
    '60',
    ':30',
    '12:30',
    '190:20:30.15',
  ],
  ...[
    '2001-12-14',
    '2001-1-4',
    'T',
    't',
    'Z',
    '21:59:43',
    '.10',
    '-5',
    '+05:30',
    '1,000',
    '1.2.3',
    '10.0.0.1',
    '/24',
    'Ki',
    'Gi',
    'm',
    's',
    'h',
    'ms',
  ],
  ...[
    'a',
    'b',
    'ab',
    'A',
    'v1',
    'apps/v1',
    'key',
    'fd00',
    'de:ad',
    'café',
    'ß',
    '日本',
    '😀',
    '👩‍🚀',
    '\u{10ffff}',
    '\u{e0001}',
    '\u{1fffe}',
  ],
  ...[' ', '  ', '\t', '\n', '\n\n', '\n ', '\n  ', '\n\t', ' \n', '\t\n', '\r', '\r\n', '\\n', '\\u0041', '\\'],
  ...['\0', '\x01', '\x07', '\b', '\v', '\f', '\x1b', '\x1f', '\x7f', '\x80', '\x85', '\x9f', '\xa0', '\xad'],
  ...[
    '\u061c',
    '\u200b',
    '\u200e',
    '\u2028',
    '\u2029',
    '\u202e',
    '\u2066',
    '\u3000',
    '\ud7ff',
    '\ue000',
    '\ufeff',
    '\ufffd',
    '\ufffe',
    '\uffff',
  ],
];

const lines = [
  'a',
  'b: c',
  '- d',
  '# e',
  '#!/bin/sh',
  '',
  '',
  ' ',
  '  ',
  '    ',
  ' x',
  '  y',
  '    z',
  '\tt',
  ' \tu',
  'v ',
  'w\t',
  '---',
  '...',
  '"q',
  '{',
  '|',
  '%T',
  '😀',
  'é',
  '\t',
  '\xa0',
  'set -e \\',
  '\\',
];

const numbers = [
  ['', '-', '+', '--', '.'],
  [
    '',
    '0',
    '1',
    '12',
    '0x1F',
    '0X1f',
    '0o777',
    '0O7',
    '0b101',
    '0B1',
    '017',
    '08',
    '1_000',
    '_1',
    '1,000',
    '685230.15',
    '12:30',
    '1:2:3',
    '12:30:45',
    '.',
    '1.',
    '.5',
    'inf',
    '.inf',
    'NaN',
    '.NaN',
  ],
  ['', '_', '.', '.0', '.5', '._5', ':59', ':60', '-12', '-12-14'],
  ['', 'e', 'e3', 'E+3', 'e-7', 'p1', 'f', 'L', 'n', 'i', 'm', 'Ki', 'E', ' ', 'T01:02:03Z', ' 01:02:03 +1'],
];

const plainStarts = ['a', 'Z', 'e', 'y', '-x', '--y', '-e', '/', '_', '$', '1.2.3', '10.0.0.1', '5m', '1h', '0.5', '7K'];

/** Gives the first `count` of an endless, always equal row of well-formed strings that YAML readers are known to disagree on. */
export function hostileStrings(count: number): string[] {
  const found = new Set<string>();
  for (const text of row()) {
    if (found.size >= count) break;
    found.add(text);
  }
  return [...found];
}

/** Every text of one or two characters of ASCII, controls that are alike left out but for one. */
export function shortStrings(): string[] {
  const chars = Array.from({ length: 0x80 }, (_, code) => String.fromCharCode(code)).filter(
    (char) => char >= ' ' || '\0\t\n\r\x1b'.includes(char),
  );
  return [...chars, ...chars.flatMap((first) => chars.map((second) => first + second))];
}

function* row(): Generator<string> {
  yield '';
  for (let code = 0; code < 0x250; code++) yield String.fromCharCode(code);
  for (const token of tokens) yield* [token, token.toUpperCase(), `${token[0]?.toUpperCase()}${token.slice(1)}`, ` ${token}`, `${token} `];
  let seed = 0x2545f491;
  const below = (limit: number): number => {
    seed ^= seed << 13;
    seed ^= seed >>> 17;
    seed ^= seed << 5;
    return (seed >>> 0) % limit;
  };
  const pick = (from: readonly string[]): string => from[below(from.length)] ?? '';
  const some = (most: number, one: () => string, between = ''): string => Array.from({ length: 1 + below(most) }, one).join(between);
  for (;;) {
    yield pick(tokens) + pick(tokens);
    yield numbers.map(pick).join('');
    yield some(5, () => pick(tokens));
    yield some(7, () => pick(lines), '\n') + pick(['', '\n', '\n\n']);
    yield some(8, () => String.fromCharCode(0x20 + below(0x5f)));
    yield some(4, () => (below(4) === 0 ? pick(tokens) : pick(['a', 'key', 'x y', 'v1', 'é'])), pick([' ', '', '\n', ': ', ' #', '-']));
    yield some(3, () => String.fromCodePoint(0x80 + below(0xd780)));
    yield some(3, () => String.fromCodePoint(0xe000 + below(0x102000)), pick(['', ' ', '\n']));
    yield `${pick(tokens)} `.repeat(below(400)) + pick(lines);
    yield some(4, () => ' '.repeat(below(9)) + '\t'.repeat(below(2)) + pick(lines), '\n');
    yield pick(numbers[1] ?? []) + pick(tokens);
    yield pick(plainStarts) + some(6, () => String.fromCharCode(0x20 + below(0x5f)));
    yield pick(plainStarts) + some(3, () => pick(tokens));
  }
}
