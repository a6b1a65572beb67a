import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readSchemaSet } from '../../src/schema/written-set';

const folder = resolve(__dirname, '../../imports/schemas');
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));

test('there are documents, and each is written with a line for a definition', () => {
  expect(names.length).toBeGreaterThan(10);
  for (const name of names) expect(readFileSync(join(folder, name), 'utf8')).toMatch(/^\{"definitions":\[\n/);
});

test.each(names)('%s says line by line what it says as a whole', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const whole = JSON.parse(text);
  const read = readSchemaSet(text);
  expect(read).toEqual(whole);
  expect(read.definitions).toHaveLength(whole.definitions.length);
  // What is found is found again: rules know schemas by identity.
  expect(read.definitions[0]).toBe(read.definitions[0]);
});

test('a definition is read when it is asked for', () => {
  const read = readSchemaSet('{"definitions":[\n{"type":"string"},\nno JSON\n],"versions":{}}');
  expect(read.definitions[0]).toEqual({ type: 'string' });
  expect(() => read.definitions[1]).toThrow(SyntaxError);
});

test('a document that is laid out otherwise is read too', () => {
  const set = { definitions: [{ type: 'string' }], versions: { '1.0': { 'v1 Pod': 0 } } };
  expect(readSchemaSet(JSON.stringify(set))).toEqual(set);
});
