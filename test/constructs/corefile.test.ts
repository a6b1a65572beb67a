import { printCorefile, readCorefile, zoneOf } from '../../src/constructs/corefile';

const text = 'lan:53 {\n    hosts {\n        fd00::5 nas.lan\n    }\n    template IN TXT x {\n        answer "a \\"b\\" {c}"\n    }\n}\n';

test('reads what it writes', () => {
  const read = readCorefile(text);
  expect(read).toEqual([
    {
      words: ['lan:53'],
      block: [
        { words: ['hosts'], block: [{ words: ['fd00::5', 'nas.lan'] }] },
        { words: ['template', 'IN', 'TXT', 'x'], block: [{ words: ['answer', 'a "b" {c}'] }] },
      ],
    },
  ]);
  expect(printCorefile(read ?? [])).toBe(text);
});

test('passes over comments and empty lines', () => {
  expect(readCorefile('# all {\n\nlog # here {\n')).toEqual([{ words: ['log'] }]);
});

// Each was refused by CoreDNS 1.12.1.
test.each(['lan {', 'lan {\n}\n}', '}', 'template IN A x { answer "x" }', 'answer "x'])('refuses %j', (broken) => {
  expect(readCorefile(broken)).toBeUndefined();
});

test.each([
  ['lan:53', 'lan'],
  ['dns://Lan.:53', 'lan'],
  ['.', '.'],
  ['.:53', '.'],
  ['lan,', 'lan'],
])('the zone of %s is %s', (word, zone) => {
  expect(zoneOf(word)).toBe(zone);
});
