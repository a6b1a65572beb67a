import fc from 'fast-check';
import { check } from '../../src/check';
import type { Finding } from '../../src/finding';
import { invariants } from '../../src/invariants';
import { isMap } from '../../src/merge';
import { isWithin, type Path, printPath } from '../../src/path';
import { readSpec } from '../../src/spec';
import { readFacts } from '../facts';
import { fileCases } from './cases';
import { broken, examine, type Loose } from './examine';
import { sound } from './sound';

const rules = new Set(invariants.map(({ name }) => name));
const files = Object.values(sound) as readonly Loose[];

/** Junk of every JSON type, much of it nearly right. */
const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    ...['', ' ', '0', 'yes', '1.15', 'v1.34.1+k3s1', '1.20.0', '10.42.0.0/16', '0.0.0.0/0', '::/0', '::', '255.255.255.255', '10.0.0.5'],
    ...['10.43.0.0/30', 'fd00:42::/56', '192.168.10.0/24', '192.168.10.1-192.168.10.254', 'ffff::/16', '240.0.0.0/4', 'fe80::1%eth0'],
    ...['http://127.0.0.1:2379', 'https://[fd00::1]:2379', 'localhost', 'native', 'geneve', 'dsr', 'agent', 'server', 'LoadBalancer'],
    ...[0, -1, 1, 65535, 128, 1e21, null, true, false, [], {}, [[]], [{}], { toString: 1 }],
  ),
);
const keys = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'length',
    '',
    ' ',
    'a.b',
    'K3S-1',
    'k3s-1',
    'nodeCidr',
    'values',
    'config',
  ),
  fc.string(),
);

type Mutation = { readonly kind: 'delete' | 'replace' | 'add'; readonly where: number; readonly key: string; readonly value: unknown };
const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({ kind: fc.constantFrom('delete', 'replace', 'add'), where: fc.nat(), key: keys, value: junk }),
  { minLength: 1, maxLength: 5 },
);

function pathsOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...at, Array.isArray(value) ? Number(key) : key]))];
}

function mutate(file: Loose, changes: readonly Mutation[]): unknown {
  return changes.reduce<Loose>((copy, { kind, where, key, value: shared }) => {
    // Constant junk is one object: put into itself it would have no end.
    const value = structuredClone(shared);
    const paths = pathsOf(copy);
    const path = paths[where % paths.length] as Path;
    const target = path.reduce<Loose>((inner, step) => inner[step], copy);
    if (kind === 'add') {
      if (isMap(target)) Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
      else if (Array.isArray(target)) target.push(value);
      return copy;
    }
    if (path.length === 0) return kind === 'replace' && where % 7 === 0 ? value : copy;
    const parent = path.slice(0, -1).reduce<Loose>((inner, step) => inner[step], copy);
    const last = path[path.length - 1] as string | number;
    if (kind === 'replace') Object.defineProperty(parent, last, { value, enumerable: true, configurable: true, writable: true });
    else if (Array.isArray(parent)) parent.splice(last as number, 1);
    else delete parent[last];
    return copy;
  }, structuredClone(file));
}

const mutants = fc.tuple(fc.nat(files.length - 1), mutations).map(([index, changes]) => mutate(files[index], changes));

function has(file: unknown, path: Path): boolean {
  let value = file;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return false;
    value = (value as Loose)[step];
  }
  return true;
}

/** Keys that are found wanting although nobody wrote them: their default clashes, or something needs them. */
const absent = new Set([
  ...['missing-key', 'kube-vip-interface-known', 'l2-interface-known', 'first-server', 'etcd-quorum'],
  ...['pod-service-disjoint', 'pod-node-disjoint', 'service-node-disjoint', 'pod-cidr-has-room', 'node-prefix-near-pod-prefix'],
  ...['families-agree', 'one-cidr-per-family', 'cluster-dns-in-service-cidr', 'address-not-special', 'service-cidr-size'],
  ...['kube-router-peer-timers', 'kube-router-pod-cidrs', 'kube-router-pod-routes', 'purelb-default-pool'],
  ...['pod-network-exists', 'endpoint-outlives-servers', 'haproxy-port-free', 'keepalived-interface-known'],
]);

test('no mutation of a sound file makes a check throw', () => {
  fc.assert(
    fc.property(mutants, (file) => {
      for (const finding of examine(file)) {
        expect(rules).toContain(finding.rule);
        expect(`${finding.problem} ${finding.fix}`).not.toMatch(/undefined|\[object|NaN|function/);
      }
    }),
    { numRuns: 600, seed: 11 },
  );
});

test('every finding stands at a value of the file, or names a key that is not there', () => {
  fc.assert(
    fc.property(mutants, (file) => {
      for (const finding of examine(file)) {
        if (has(file, finding.at)) continue;
        expect(absent).toContain(finding.rule);
        expect(has(file, finding.at.slice(0, -1))).toBe(true);
      }
    }),
    { numRuns: 400, seed: 12 },
  );
});

test('a file with an error is not rendered, a file without one is', () => {
  fc.assert(
    fc.property(mutants, (file) => {
      const { findings, rendering } = check(readSpec(file), readFacts);
      expect(rendering === undefined).toBe(findings.some(({ severity }) => severity === 'error'));
    }),
    { numRuns: 200, seed: 13 },
  );
});

test('findings are the same every time, and reading leaves the file alone', () => {
  fc.assert(
    fc.property(mutants, (file) => {
      const before = JSON.stringify(file);
      expect(examine(file)).toEqual(examine(file));
      expect(JSON.stringify(file)).toBe(before);
    }),
    { numRuns: 100, seed: 14 },
  );
});

/** The same data with the keys of every map in another order. */
function shuffled(value: unknown, order: readonly number[]): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, order));
  if (!isMap(value)) return value;
  const ranked = Object.keys(value).map((key, index) => ({ key, rank: order[(index + key.length) % order.length] ?? 0 }));
  return Object.fromEntries(ranked.sort((a, b) => a.rank - b.rank).map(({ key }) => [key, shuffled(value[key], order)]));
}

const orders = fc.array(fc.integer(), { minLength: 2, maxLength: 9 });
/** What a message says, without a map or list that it shows as it is written. */
const facts = (findings: readonly Finding[]) =>
  findings.map(({ rule, severity, at, problem }) => ({ rule, severity, at: printPath(at), problem: problem.replace(/got [[{].*/, 'got') }));

test('the order of keys, nodes, pools and add-ons in the file changes no finding', () => {
  const brokenFiles = fileCases.map(({ of, change }) => broken(sound[of], change));
  fc.assert(
    fc.property(fc.constantFrom(...brokenFiles), orders, (file, order) => {
      expect(facts(examine(shuffled(file, order)))).toEqual(facts(examine(file)));
    }),
    { numRuns: 300, seed: 15 },
  );
});

test('findings are sorted by path, the worst first on one path', () => {
  fc.assert(
    fc.property(mutants, (file) => {
      const paths = examine(file).map(({ at }) => printPath(at));
      expect(paths).toEqual([...paths].sort());
    }),
    { numRuns: 150, seed: 16 },
  );
});

test('one fault more never hides a fault elsewhere in the facts', () => {
  fc.assert(
    fc.property(fc.constantFrom('podCidr', 'gateway', 'dhcp', 'clusterDomain'), junk, (key, value) => {
      const clash = broken(sound.threeServersWithVip, (file) => {
        file.nodes['k3s-5'].address = '192.168.10.14';
      });
      const both = broken(clash, (file) => {
        file.network[key] = value;
      });
      const found = examine(both).filter(({ at }) => isWithin(at, ['nodes', 'k3s-5', 'address']));
      expect(found.map(({ rule }) => rule)).toContain('address-used-once');
    }),
    { numRuns: 100, seed: 17 },
  );
});
