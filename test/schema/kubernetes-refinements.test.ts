import { refinements } from '../../scripts/kubernetes-refinements';
import { refine } from '../../scripts/kubernetes-schemas';
import { schemaSet } from '../../scripts/schema-set';
import { formatOf, integerRanges } from '../../src/schema/format';
import { kindSchema } from '../../src/schema/kind-schema';
import { kubernetesFormats } from '../../src/schema/kubernetes-format';
import { schemaFaults } from '../../src/schema/schema-faults';
import { kubernetes } from './kubernetes-set';

const open = () => ({ 'x-kubernetes-preserve-unknown-fields': true });

/** How many faults a value has where a refinement alone says what may stand there. */
function faultsOf(row: (typeof refinements)[number], place: string, value: unknown): number {
  const [, type = '', field, part] = /^(?:[a-z]\w*\.)*([A-Z]\w*)(?:\.([\w-]+))?(\[\]|\{\}|\{key\})?$/.exec(place) ?? [];
  const name = `${place.slice(0, place.indexOf(type))}${type}`;
  const isNested = row.keywords.properties !== undefined && field !== undefined;
  const property = isNested
    ? { $ref: 'Open' }
    : part === '[]'
      ? { items: open() }
      : part === undefined
        ? open()
        : { additionalProperties: open() };
  const written = part === '[]' ? [value] : part === '{}' ? { a: value } : part === '{key}' ? { [String(value)]: 'a' } : value;
  const definitions = { [name]: { type: 'object', ...open(), properties: field === undefined ? {} : { [field]: property } }, Open: open() };
  refine(definitions, row.since ?? 25, [{ ...row, fields: place }]);
  const root = { type: 'object', properties: { spec: { $ref: name } } };
  const located = kindSchema(schemaSet({ '1': { kinds: { 'v1 A': root }, definitions } }), '1', 'v1', 'A');
  if (located === undefined) throw new Error('unreachable');
  const spec = field === undefined ? written : { [field]: written };
  return schemaFaults({ apiVersion: 'v1', kind: 'A', metadata: { name: 'a' }, spec }, located).length;
}

const places = refinements.flatMap((row) => row.fields.split(' ').map((place) => [place, row] as const));

test('the table is as large as it was meant to be', () => {
  expect(refinements.length).toBeGreaterThan(150);
  expect(places.length).toBeGreaterThan(250);
});

test.each(places)('%s takes one value and refuses another', (place, row) => {
  expect([place, faultsOf(row, place, row.passes)]).toEqual([place, 0]);
  if (row.refuses !== undefined) expect([place, faultsOf(row, place, row.refuses) > 0]).toEqual([place, true]);
});

test('every format of the sets is one that is looked at', () => {
  const formats = new Set([...JSON.stringify(kubernetes.definitions).matchAll(/"format":"([^"]+)"/g)].map(([, format = '']) => format));
  expect(formats.size).toBeGreaterThan(20);
  const isKnown = (format: string) => formatOf(format) ?? kubernetesFormats[format] ?? integerRanges[format];
  expect([...formats].filter((format) => isKnown(format) === undefined)).toEqual([]);
});

test('what is only filled in refuses nothing', () => {
  expect(refinements.filter(({ refuses }) => refuses === undefined).map(({ keywords }) => Object.keys(keywords))).toEqual([['default']]);
});
