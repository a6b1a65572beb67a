import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { printPath } from '../../src/path';
import { kindSchema } from '../../src/schema/kind-schema';
import { schemaFaults } from '../../src/schema/schema-faults';
import { kubernetes } from './kubernetes-set';

const dist = join(__dirname, '../../dist');

type Committed = { readonly apiVersion: string; readonly kind: string; readonly metadata: { readonly name: string } };

/** Every object of every committed tree, with where it lies. */
function* committed(): Generator<readonly [where: string, object: Committed]> {
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !/(k3s-manifests|bootstrap)\/.*\.yaml$/.test(path)) continue;
    for (const document of parseAllDocuments(readFileSync(path, 'utf8'))) {
      const object = document.toJS() as Committed | null;
      if (object?.apiVersion !== undefined && object.kind !== undefined) yield [relative(dist, path), object];
    }
  }
}

const objects = [...committed()];

test.each([26, 28, 30, 31, 32, 33, 34])('committed objects of own kinds are whole in 1.%i', (minor) => {
  let looked = 0;
  const found: string[] = [];
  for (const [where, object] of objects) {
    const located = kindSchema(kubernetes, `1.${minor}`, object.apiVersion, object.kind);
    if (located === undefined) continue;
    looked++;
    for (const { at, problem } of schemaFaults(object, located)) {
      found.push(`${where}: ${object.kind} ${object.metadata.name}: ${printPath(at)} ${problem}`);
    }
  }
  expect(found).toEqual([]);
  expect(looked).toBeGreaterThan(300);
});
