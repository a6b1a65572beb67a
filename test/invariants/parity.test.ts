import { invariants } from '../../src/invariants';
import { fileCases, loaderCases, subjectCases } from './cases';

const members = invariants.map(({ name }) => name);
const covered = [...fileCases.map(({ rule }) => rule), ...subjectCases.map(({ rule }) => rule), ...loaderCases];

test('every invariant has a case', () => {
  expect(members.filter((name) => !covered.includes(name))).toEqual([]);
});

test('every case names an invariant', () => {
  expect(covered.filter((rule) => !members.includes(rule))).toEqual([]);
});

test('no two cases tell one story', () => {
  const stories = [...fileCases, ...subjectCases].map(({ rule, story }) => `${rule}: ${story}`);
  expect(new Set(stories).size).toBe(stories.length);
});

test('the tables are as large as they were meant to be', () => {
  expect(covered.length).toBeGreaterThanOrEqual(members.length * 1.2);
  expect(fileCases.filter(({ repair }) => repair).length).toBeGreaterThanOrEqual(70);
});
