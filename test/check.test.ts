import type { Invariant, Subject } from '../src/invariant';
import { single } from './built';
import { readFacts } from './facts';

const looked: string[] = [];

function fake(name: string, onOutput: boolean): Invariant {
  return {
    name,
    summary: 'holds',
    why: 'why',
    severity: 'warning',
    example: 'example',
    onOutput,
    *check({ files }: Subject) {
      looked.push(`${name} ${files.size > 0 ? 'output' : 'facts'}`);
      yield { at: ['name'], problem: name, fix: 'fix' };
    },
  };
}

jest.mock('../src/invariants', () => ({ invariants: [fake('of-facts', false), fake('of-output', true)] }));

import { check } from '../src/check';
import { readSpec } from '../src/spec';

test('facts are looked at once, the output once more, and no finding is told twice', () => {
  const { findings, rendering } = check(readSpec(single), readFacts);
  expect(looked).toEqual(['of-facts facts', 'of-output facts', 'of-output output']);
  expect(findings.map(({ rule }) => rule)).toEqual(['of-facts', 'of-output']);
  expect(rendering).toBeDefined();
});
