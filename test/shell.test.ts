import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { quote, shellVariables } from '../src/shell';

function printed(script: string): string {
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' });
}

test('a shell takes a quoted text as one word, as it is', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 30 }).filter((text) => !text.includes('\0')),
      (text) => {
        expect(printed(`printf %s ${quote(text)}`)).toBe(text);
      },
    ),
    { numRuns: 60, seed: 3 },
  );
});

test('variables hold their texts, quotes and all', () => {
  expect(printed(`${shellVariables({ a: "it's", b: '$(id) `id` "x"' })}\nprintf '%s|%s' "$a" "$b"`)).toBe('it\'s|$(id) `id` "x"');
});
