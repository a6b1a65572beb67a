import fc from 'fast-check';
import { textMarks } from '../../src/secrets/text-marks';

/** The search of a process that has seen no text yet. */
function cold(): typeof textMarks {
  let fresh: typeof textMarks | undefined;
  jest.isolateModules(() => {
    fresh = (require('../../src/secrets/text-marks') as { textMarks: typeof textMarks }).textMarks;
  });
  return fresh as typeof textMarks;
}

/** Lines that say something of those after them, that end it, that hold a secret by themselves, and that hold none. */
const lines = [
  '',
  '',
  'a: 1',
  'port = 8080',
  '  password: |',
  '  hunter2',
  'passwords:',
  '  - hunter3',
  '- name: DB_PASSWORD',
  '  value: hunter4',
  'value: ',
  'password: hunter5',
  'token=ghp_0123456789abcdefghijABCDEFGHIJ456789',
  '-----BEGIN CERTIFICATE-----',
  'MIIBszCCAVmgAwIBAgIUGoyLcWZvXr9ghq2Ek7pS6tYmnW8wCgYIKoZIzj0EAwIw',
  '-----END CERTIFICATE-----',
  '-----BEGIN CERTIFICATE----- password: hunter6 -----END CERTIFICATE-----',
];

test('what was seen of other texts changes nothing: paragraphs that are known are those of which nothing follows', () => {
  const text = fc.array(fc.constantFrom(...lines), { maxLength: 12 }).map((some) => some.join('\n'));
  let [found, known] = [0, 0];
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
      // All have been seen by themselves, and each with what follows it.
      for (const one of texts) known += textMarks(one).length === 0 ? 1 : 0;
      const whole = texts.join('\n\n');
      const marks = cold()(whole);
      expect(textMarks(whole)).toEqual(marks);
      expect(textMarks(whole)).toEqual(marks);
      for (const { line, secret } of marks) expect(whole.split('\n')[line - 1]).toContain(secret);
      found += marks.length;
    }),
    { numRuns: 1000 },
  );
  expect(found).toBeGreaterThan(500);
  expect(known).toBeGreaterThan(500);
});

test('a secret is told of its line, whatever paragraphs stand before it', () => {
  const before = Array.from({ length: 40 }, (_, index) => Array.from({ length: index % 5 }, () => `line of ${index}`).join('\n')).join(
    '\n\n',
  );
  const line = before.split('\n').length + 2;
  for (const _ of [1, 2]) expect(textMarks(`${before}\n\npassword: hunter2\n`).map((mark) => mark.line)).toEqual([line]);
});
