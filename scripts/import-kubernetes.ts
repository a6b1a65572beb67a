// Writes imports/schemas/kubernetes.json: the schemas of Kubernetes' own kinds by minor, from the typings of cdk8s-plus.
//
//   npm run import:kubernetes            fetches the packages below from the npm registry
//   npm run import:kubernetes -- FOLDER  reads FOLDER/cdk8s-plus-NN/lib/imports, unpacked before
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kubernetesSchemas } from './kubernetes-schemas';
import { readKubernetesTypings } from './kubernetes-typings';
import { printSchemaSet, schemaSet, type WrittenVersion } from './schema-set';

/** The package of each minor: its version and the digest that the registry gives for it. */
const packages: Readonly<Record<number, readonly [version: string, integrity: string]>> = {
  25: ['2.22.79', 'sha512-QSxCBAbLvDJvC3lqt7lO2x8Il84kCsrwIdfAVFxUiwh4wHQxi18ENI9JI16tEhS/2gxv1YyeUNBM1ucH6q9oJA=='],
  26: ['2.4.17', 'sha512-c/Y830OS09PfNqt3PBB95gfwl2YknJbD6PhBAX1TpohhpRIHiwo5xn4IQ8t46T2HxTIit7BhH07euAAU41SVIw=='],
  27: ['2.9.5', 'sha512-vZtq6BHIi3wFdzxd8LFmKiWIb3sFjV9kFpJ3bN2sOZiQYHoirN0UUlB04n2YMA7u97wJZPc521ZJGUyDBUhupQ=='],
  28: ['2.5.6', 'sha512-ghANDg6Qmsr3vQlEig7ZDWD03ZPXkjae7ks0HaRy2clIW553mCSTjcZirvuJGaIHDN2OV2S1dLXjdIYuMq3qOA=='],
  29: ['2.6.0', 'sha512-H8JuwF+6ZQCHrlPHstTwNGsQ0MRE9qpJDUKlrMDJAgEJSiBUa3Qeca609TuVN07/7Mxj2kFmVkvVjUeGZa0N9Q=='],
  30: ['2.4.10', 'sha512-CUNarh4vzNYcyDDMhfPHbp0TSgIWo2krupm279B9ZLZSGQAt3Om6xT6ubTykhQMFKJ7nxc7qGWgTqGsd8D8b2g=='],
  31: ['2.6.43', 'sha512-OtG09kUe3ErIZR1vriuwNYCqQYkB7g0cbqft5c1GItGFRmqcUKW2/rKrdDUjYmFMZDLj5bxccJitP3MUUCg1gw=='],
  32: ['2.5.92', 'sha512-TmlByVmroBLAZxhUz77xXVWKWvkLS1gnrOofuB4N4ZpLBHx6O/BPyti0yrHecwbX+pTAD/wJj/V7IbqK5UTmGA=='],
  33: ['2.5.57', 'sha512-JDncBIl5nott96fPitDteln8kYYSccOxcDxWbp0mGGktWuXcgBysbIcTpMbjCujfjGCBNnjtItP00xDTGj5rVg=='],
  34: ['2.0.54', 'sha512-J/ZIlAlGeQdHoA4+/smpIKYIdH5e3HiN5T271auEdk896mH9a8Pz+20+TWpZL4fjf93l2g9c8+zdUMG3nb7FOw=='],
};

const [given] = process.argv.slice(2);
const folder = given ?? mkdtempSync(join(tmpdir(), 'keelson-import-'));
try {
  const versions: Record<string, WrittenVersion> = {};
  for (const [minor, [version, integrity]] of Object.entries(packages)) {
    const name = `cdk8s-plus-${minor}`;
    if (given === undefined) fetchPackage(`${name}@${version}`, integrity, join(folder, name));
    const path = join(folder, name, 'lib', 'imports', 'k8s');
    const typings = readKubernetesTypings(readFileSync(`${path}.d.ts`, 'utf8'), readFileSync(`${path}.js`, 'utf8'));
    versions[`1.${minor}`] = kubernetesSchemas(typings, Number(minor));
  }
  const set = schemaSet(versions);
  mkdirSync('imports/schemas', { recursive: true });
  writeFileSync('imports/schemas/kubernetes.json', printSchemaSet(set));
  const kinds = Object.values(set.versions).map((all) => Object.keys(all).length);
  console.error(`kubernetes: ${set.definitions.length} definitions, ${kinds.join(', ')} kinds`);
} finally {
  if (given === undefined) rmSync(folder, { recursive: true, force: true });
}

/** Unpacks one package of the registry, of which nothing is run. */
function fetchPackage(specifier: string, integrity: string, target: string): void {
  mkdirSync(target, { recursive: true });
  const [packed] = JSON.parse(execFileSync('npm', ['pack', '--json', '--pack-destination', target, specifier], { encoding: 'utf8' })) as {
    readonly filename: string;
    readonly integrity: string;
  }[];
  if (packed?.integrity !== integrity) throw new Error(`${specifier}: the registry has ${packed?.integrity}, expected ${integrity}`);
  execFileSync('tar', ['-xzf', join(target, packed.filename), '-C', target, '--strip-components=1']);
}
