import { goPattern } from '../../src/schema/go-pattern';

/** @see https://github.com/google/re2/wiki/Syntax */
test.each([
  ['^[a-z0-9]([-a-z0-9]*[a-z0-9])?$', ['web-1'], ['Web', '-a']],
  ['(?i)^https?://', ['HTTP://a', 'https://a'], ['ftp://a']],
  ['(?s)^a.b$', ['a\nb'], ['ab']],
  ['^a.b$', ['axb', 'a\rb'], ['a\nb']],
  ['^[[:alpha:]_]+$', ['a_Z'], ['a1']],
  ['^\\pL+$', ['äb'], ['1']],
  ['\\Aa\\z', ['a'], ['ba', 'a\n']],
  ['^a\\-b\\/c\\:$', ['a-b/c:'], ['a_b/c:']],
  ['^(?P<name>a)$', ['a'], ['b']],
  ['^\\Qa.b\\E$', ['a.b'], ['axb']],
  ['^[]a]$', [']', 'a'], ['b']],
  ['^[^]a]$', ['b'], [']', 'a']],
  ['^{a}$', ['{a}'], ['a']],
  ['^a{2,3}$', ['aa', 'aaa'], ['a', 'aaaa']],
  ['^\\s$', [' ', '\t'], ['\u00a0', '\v']],
  ['^[^\\s]$', ['a', '\u00a0'], [' ']],
  ['^.$', ['😀'], ['ab']],
  ['a', ['xax'], ['b']],
] as const)('%s finds what Go finds', (pattern, found, missed) => {
  const compiled = goPattern(pattern);
  if (compiled === undefined) throw new Error('not compiled');
  expect(found.filter((text) => !compiled.test(text))).toEqual([]);
  expect(missed.filter((text) => compiled.test(text))).toEqual([]);
});

test('what has no like in JavaScript is not looked at', () => {
  expect(goPattern('a(?i:b)')).toBeUndefined();
  expect(goPattern('(')).toBeUndefined();
});
