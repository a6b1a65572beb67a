import { lineMarks, suspicious } from '../../src/secrets/line-marks';
import { namedSecret, wordsOf } from '../../src/secrets/secret-names';
import { textMarks } from '../../src/secrets/text-marks';
import { treeMarks } from '../../src/secrets/tree-marks';
import { stringifyAll } from '../../src/yaml';
import { legal } from './legal';
import { inBase64, lot, pem, planted } from './planted';

/** How many values a tree holds. */
function count(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, item) => sum + count(item), 0);
}

test('what speaks of secrets, or looks like some, is none, as data and as text', () => {
  expect(count(legal)).toBeGreaterThan(100);
  expect(treeMarks(legal).map(({ at, what }) => `${at.join('.')}: ${what}`)).toEqual([]);
  expect(textMarks(stringifyAll([legal])).map(({ line, what }) => `${line}: ${what}`)).toEqual([]);
});

test('each kind is found in plain text, as an assignment of a shell, and after base64', () => {
  const forms = planted.filter(({ name }) => name === 'note');
  expect(forms.length).toBeGreaterThan(60);
  const missed = planted.flatMap(({ kind, name, value }) => [
    ...(textMarks(`a=1\n${name}='${value}'\nb=2\n`).length === 0 ? [`${kind} in a shell`] : []),
    ...(name === 'note' && textMarks(`cert: x\nother: ${inBase64(`note: "${value.replaceAll('\n', '\\n')}"\n`)}\n`).length === 0
      ? [`${kind} in base64`]
      : []),
  ]);
  expect(missed).toEqual([]);
});

test('the line is told, and that of the key itself is known again wherever it stands', () => {
  const key = pem('EC PRIVATE KEY');
  const [mark] = textMarks(`first: 1\ncert: |\n${pem('CERTIFICATE')}key: |\n${key}`);
  expect(mark?.line).toBe(10);
  expect(key.split('\n')).toContain(mark?.secret);
});

test('a key without its lines, as documentation shows it, is none', () => {
  expect(textMarks('key: |\n  -----BEGIN PRIVATE KEY-----\n  ...\n  -----END PRIVATE KEY-----\n')).toEqual([]);
});

test('lines and values that are known to be clean are passed over, those with a secret never', () => {
  const text = `one: 1\npassword: ${lot('alnum', 9)}\n`;
  const tree = { one: 'of nothing', password: lot('alnum', 9) };
  for (const round of [1, 2, 3]) {
    expect([round, textMarks(text).map(({ line }) => line)]).toEqual([round, [2]]);
    expect([round, treeMarks(tree).map(({ at }) => at)]).toEqual([round, [['password']]]);
  }
  // A value is what it is by its name.
  const key = 'q7Hs2kPz81mVt4Lw9xYc3BnR';
  expect(treeMarks({ checksum: key })).toEqual([]);
  expect(treeMarks({ note: key })).toHaveLength(1);
});

test('what has none of the signs that each secret has is passed over, and every secret has one', () => {
  const lines = planted.flatMap(({ name, value }) =>
    [`${name}: ${value}`, `${name}='${value}'`, value].flatMap((text) => text.split('\n')),
  );
  const found = lines.filter((line) => lineMarks(line).length > 0);
  expect(found.length).toBeGreaterThan(150);
  expect(found.filter((line) => !suspicious.test(line))).toEqual([]);
  expect(['', 'replicas: 2', '  - name: web', 'kind: Service'].filter((line) => suspicious.test(line))).toEqual([]);
});

test('names are read in every case that people write', () => {
  expect(wordsOf('adminAPIKey')).toEqual(['admin', 'api', 'key']);
  expect(wordsOf('DB_PASSWORD')).toEqual(['db', 'password']);
  const names: readonly (readonly [string, ReturnType<typeof namedSecret>])[] = [
    ['apikey', 'key'],
    ['X-API-Key', 'key'],
    ['example.com/auth-token', 'token'],
    ['mysqlpassword', 'password'],
    ['passwordHash', 'password'],
    ['passwordBase64', 'password'],
    ['proxy_pass', undefined],
    ['passwordFile', undefined],
    ['tokenTTL', undefined],
    ['secretName', undefined],
    ['publicKey', undefined],
    ['checksum/secret', undefined],
    ['keyboard', undefined],
    ['compass', undefined],
    ['author', undefined],
    ['monkey', undefined],
    ['tokenizer', undefined],
  ];
  expect(names.map(([name]) => [name, namedSecret(name)])).toEqual(names);
});

test('routers and daemons that write without signs are read too', () => {
  const lines = [
    ' neighbor 10.0.0.1 password hunter2',
    'machine git.example login me password hunter2',
    '<password>hunter2</password>',
    '  password "hunter2";',
    '    auth_pass hunter2',
    'enable secret 5 hunter2',
  ];
  expect(lines.filter((line) => textMarks(line).length !== 1)).toEqual([]);
  const others = [
    '# neighbor 10.0.0.1 password hunter2',
    'the password is asked for',
    '  include "password.conf";',
    ' neighbor 10.0.0.1 password',
  ];
  expect(others.filter((line) => textMarks(line).length > 0)).toEqual([]);
});

test('an entry of name and value is one, whatever stands between in the text', () => {
  expect(textMarks('env:\n  - name: DB_PASSWORD\n    value: hunter2\n')).toHaveLength(1);
  expect(textMarks('env:\n  - name: DB_PASSWORD\n    valueFrom: x\n')).toEqual([]);
  expect(textMarks('password: |-\n  hunter2\n')).toHaveLength(1);
  expect(textMarks('passwords:\n  - hunter2\n  - hunter3\nnames:\n  - hunter4\n').map(({ line }) => line)).toEqual([2, 3]);
  expect(textMarks('imagePullSecrets:\n  - regcred\n  - name: other\n')).toEqual([]);
});

test('of a text like a clean one every secret is found where it stands', () => {
  const base = Array.from({ length: 200 }, (_, index) => `line ${index}: ${'x'.repeat(index % 40)}`);
  expect(textMarks(base.join('\n'))).toEqual([]);
  const missed: string[] = [];
  for (const [index, { kind, name, value }] of planted.entries()) {
    const place = (index * 37) % 200;
    const text = [...base.slice(0, place), `a=1`, `${name}='${value}'`, ...base.slice(place)].join('\n');
    if (textMarks(text)[0]?.line !== place + 2) missed.push(kind);
    // Known by now, and no cleaner for it.
    if (textMarks(text)[0]?.line !== place + 2) missed.push(`${kind} again`);
  }
  expect(missed).toEqual([]);
  expect(textMarks('a\nname: DB_PASSWORD\nvalue: \n')).toEqual([]);
  expect(textMarks('a\nname: DB_PASSWORD\nvalue: hunter2\n')).toHaveLength(1);
});

test('a setting is found behind the flag that carries it', () => {
  const lines = [
    'kubectl create secret generic db --from-literal=password=hunter2',
    'helm upgrade x y --set auth.password=hunter2',
    'docker run -e DB_PASSWORD=hunter2 app',
    "curl -H 'authorization: bearer abc123def456' https://api.example",
    'curl -u admin:hunter2 https://api.example',
    'curl "https://api.example/?token=hunter2&x=y"',
    '{"user":"admin","password":"hunter2"}',
    'db.url=x;db.password=hunter2;db.user=y',
  ];
  expect(lines.filter((line) => textMarks(line).length !== 1)).toEqual([]);
});

test('long lines of anything take no longer than they must', () => {
  const started = performance.now();
  for (const part of ['"key": "value", ', 'password', 'a=b,', '"', 'https://u:', 'AAAA', '-----BEGIN ', 'a.', 'curl ', '--x ', 'token ']) {
    textMarks(part.repeat(Math.ceil(200_000 / part.length)));
  }
  expect(performance.now() - started).toBeLessThan(10_000);
});
