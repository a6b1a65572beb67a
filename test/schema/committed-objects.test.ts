import { printPath } from '../../src/path';
import { kindFaults } from '../../src/schema/kind-faults';
import { kindSchema } from '../../src/schema/kind-schema';
import { committedObjects } from './committed-objects';
import { kubernetes } from './kubernetes-set';

const objects = committedObjects();

test.each([26, 28, 30, 31, 32, 33, 34])('committed objects of own kinds are whole in 1.%i', (minor) => {
  let looked = 0;
  const found: string[] = [];
  for (const { file, object } of objects) {
    const located = kindSchema(kubernetes, `1.${minor}`, object.apiVersion, object.kind);
    if (located === undefined) continue;
    looked++;
    for (const { at, problem } of kindFaults(object, located)) {
      found.push(`${file}: ${object.kind} ${object.metadata.name}: ${printPath(at)} ${problem}`);
    }
  }
  expect(found).toEqual([]);
  expect(looked).toBeGreaterThan(250);
});
