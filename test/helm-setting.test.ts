import { applySetting } from '../src/helm-setting';

const set = (text: string, values: Record<string, unknown> = {}, isString = false) => {
  const refused = applySetting(values, { text, isString });
  return refused ?? values;
};

// helm v3.19.5, pkg/strvals/parser_test.go and `helm template --set`.
test.each<[string, unknown]>([
  ['a=1', { a: 1 }],
  ['a=-05', { a: -5 }],
  ['a=+5', { a: 5 }],
  ['a=0123', { a: '0123' }],
  ['a=1.5', { a: '1.5' }],
  ['a=9223372036854775808', { a: '9223372036854775808' }],
  ['a=TRUE,b=False,c=nuLL', { a: true, b: false, c: null }],
  ['a=yes', { a: 'yes' }],
  ['a=', { a: '' }],
  ['a={}', { a: [''] }],
  ['a={1,b,null},c=2', { a: [1, 'b', null], c: 2 }],
  ['a=b=c', { a: 'b=c' }],
  ['a=b\\,c', { a: 'b,c' }],
  ['a.b\\.c/d=1', { a: { 'b.c/d': 1 } }],
  ['a[2]=x', { a: [null, null, 'x'] }],
  ['a[0][1].b=x', { a: [[null, { b: 'x' }]] }],
  ['a[0]', { a: [] }],
  ['', {}],
  ['__proto__.a=1', JSON.parse('{"__proto__":{"a":1}}')],
])('%s is read as helm reads it', (text, values) => {
  expect(set(text)).toStrictEqual(values);
});

test('all is text where it is told to be', () => {
  expect(set('a=1,b=true,c={2}', {}, true)).toEqual({ a: '1', b: 'true', c: ['2'] });
});

test('a setting changes what it is laid on, and leaves the rest', () => {
  expect(set('a[1].b=2,c.d=3', { a: [{ x: 1 }, { x: 2 }], c: { e: 1 } })).toEqual({ a: [{ x: 1 }, { x: 2, b: 2 }], c: { e: 1, d: 3 } });
  expect(set('a[0].b=2', { a: ['text'] })).toEqual({ a: [{ b: 2 }] });
});

test.each([
  ['a', {}],
  ['a,b=1', {}],
  ['a.b.=1,', {}],
  ['a[x]=1', {}],
  ['a[-1]=1', {}],
  ['a[0', {}],
  ['a[0]b=1', {}],
  ['a[65537]=1', {}],
  ['a={1', {}],
  ['a.b=1', { a: 1 }],
  ['a.b=1', { a: null }],
  ['a[0]=1', { a: {} }],
  ['a[0][0]=1', { a: ['x'] }],
  [`${'a.'.repeat(31)}b=1`, {}],
])('%s is refused on %j, as by helm', (text, values) => {
  expect(typeof set(text, values)).toBe('string');
});
