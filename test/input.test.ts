import fc from 'fast-check';
import * as z from 'zod/mini';
import { knownKeys, print, readInput } from '../src/input';
import { printPath } from '../src/path';
import { addressText, cidrText, listOf, nameText, oneOrMore } from '../src/scalar';

const schema = z.strictObject({
  name: nameText('name of the thing'),
  count: z.optional(z.int().check(z.minimum(1), z.maximum(9))),
  on: z.optional(z.boolean()),
  mode: z.optional(z.enum(['fast', 'slow'])),
  cidr: z.optional(oneOrMore(cidrText('a network'))),
  hosts: z.optional(z.record(nameText('name of a host'), z.strictObject({ address: addressText('its address') }))),
  either: z.optional(z.union([z.string(), z.strictObject({ left: z.string(), right: z.optional(z.string()) })])),
});

const read = (input: unknown) => {
  const { value, findings, dropped } = readInput(schema, input, { name: 'stand-in' });
  return {
    value,
    found: findings.map(({ rule, at }) => `${rule} ${printPath(at)}`).sort(),
    findings,
    dropped: [...new Set(dropped.map(printPath))].sort(),
  };
};

test('a right input is read as it is', () => {
  const input = {
    name: 'a',
    count: 3,
    on: false,
    mode: 'fast',
    cidr: ['10.0.0.0/8'],
    hosts: { h: { address: '::1' } },
    either: { left: 'l' },
  };
  expect(read(input)).toMatchObject({ value: input, found: [], dropped: [] });
});

test('every mistake is found at once, and what is right is kept', () => {
  expect(
    read({ name: 'a', count: 12, on: 'yes', mode: 'fsat', cidr: '10.0.0.1/8', hosts: { H: {}, h: { address: 'x' } }, colour: 1 }),
  ).toMatchObject({
    value: { name: 'a', hosts: {} },
    found: [
      'cidr-host-bits cidr',
      'malformed-address hosts.h.address',
      'malformed-name hosts.H',
      'missing-key hosts.H.address',
      'out-of-range count',
      'unknown-key colour',
      'unknown-value mode',
      'wrong-type on',
    ],
  });
});

test('what fails only because a part of it was taken out is not reported again', () => {
  expect(read({ name: 'a', hosts: { h: { address: 1 } } }).found).toEqual(['wrong-type hosts.h.address']);
  expect(read({ name: 'a', cidr: ['x'] }).found).toEqual(['malformed-cidr cidr[0]']);
});

test('a list that lost an entry is left out of conclusions whole', () => {
  expect(read({ name: 'a', cidr: ['x', '10.0.0.0/8', 'fd00::/8'] })).toMatchObject({
    found: ['malformed-cidr cidr[0]'],
    dropped: ['cidr'],
  });
});

test('a stand-in takes the place of a required root key that is missing or wrong', () => {
  expect(read({ count: 0 })).toMatchObject({ value: { name: 'stand-in' }, found: ['missing-key name', 'out-of-range count'] });
  expect(read({ name: 7 })).toMatchObject({ found: ['wrong-type name'], dropped: ['name'] });
});

test('of a union the alternative counts that has the type of the value', () => {
  expect(read({ name: 'a', either: { left: 1, middle: 'm' } }).found).toEqual(['unknown-key either.middle', 'wrong-type either.left']);
  expect(read({ name: 'a', either: {} }).found).toEqual(['missing-key either.left']);
  const [finding] = read({ name: 'a', either: 7 }).findings;
  expect(finding).toMatchObject({ rule: 'wrong-type', problem: 'must be a string or a map, got 7' });
});

test.each([
  ['yes', 'on', 'write true, without quotes'],
  ['off', 'on', 'write false, without quotes'],
  ['7', 'count', 'write 7, without quotes'],
  [1.2, 'either', 'write a string or a map'],
  [7, 'name', 'write "7", in quotes'],
])('%j for %s is repaired by: %s', (value, key, fix) => {
  expect(read({ name: 'a', [key]: value }).findings[0]?.fix).toBe(fix);
});

test('a near key is offered, one that is not taken before one that is', () => {
  expect(read({ name: 'a', nmae: 'b' }).findings[0]?.problem).toContain('did you mean name?');
  expect(read({ name: 'a', cound: 1 }).findings[0]).toMatchObject({ fix: 'rename it to count, or remove it' });
  expect(read({ name: 'a', qqqqqqqq: 1 }).findings[0]?.fix).toContain('known here: cidr, count');
  expect(knownKeys(schema, ['either'], { name: 'a', either: { left: 'l' } })).toEqual(['right', 'left']);
});

test.each(['__proto__', 'constructor', 'toString', ''])('the key %j is unknown like any other', (key) => {
  const input = JSON.parse(`{"name":"a",${JSON.stringify(key)}:{"x":1}}`);
  expect(read(input).found).toEqual([`unknown-key ${printPath([key])}`]);
});

test('a value is shown short, on one line, and without the password of a URL', () => {
  expect(print('10.0.0.0/8')).toBe('10.0.0.0/8');
  expect(print('two words')).toBe('"two words"');
  expect(print('')).toBe('""');
  expect(print('a\nb')).toBe('"a\\nb"');
  expect(print({ a: 'x'.repeat(100) })).toHaveLength(60);
  expect(print('https://me:secret@mirror.example')).toBe('https://***@mirror.example');
  expect(print(['https://me:secret@mirror.example'])).not.toContain('secret');
});

test('any JSON is read without a throw, and the input is left alone', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (input) => {
      const before = JSON.stringify(input);
      read(input);
      expect(JSON.stringify(input)).toBe(before);
    }),
    { seed: 23, numRuns: 300 },
  );
});

test('one value or a list of them is read as a list', () => {
  expect([listOf(undefined), listOf('a'), listOf(['a', 'b'])]).toEqual([[], ['a'], ['a', 'b']]);
});
