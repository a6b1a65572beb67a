import { fingerprint } from '../src/fingerprint';

// Vectors of the 64-bit FNV-1a by its authors. @see http://www.isthe.com/chongo/src/fnv/test_fnv.c
test('it is FNV-1a in 64 bits', () => {
  expect(fingerprint('')).toBe('cbf29ce484222325');
  expect(fingerprint('a')).toBe('af63dc4c8601ec8c');
  expect(fingerprint('foobar')).toBe('85944171f73967e8');
});
