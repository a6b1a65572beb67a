import { appendFileSync, readFileSync } from 'node:fs';
import { mainRun, type Part } from './part';
import type { Found } from './tool';

/** The environment variable by which `run.ts` tells the tests of a part what it found. */
export const stateVariable = 'KEELSON_REAL_STATE';

/** What `run.ts` tells the tests of a part. */
export interface State {
  readonly part: string;
  readonly runs: readonly Run[];
}

/** One run of a part: its programs, in one set of versions. */
export interface Run<Name extends string = string> {
  readonly name: string;
  readonly programs: Readonly<Record<Name, Found>>;
}

/** Something that a run looked at, and how many of it; the sum comes into the record. */
export interface Look {
  readonly run: string;
  readonly what: string;
  readonly count: number;
}

/** Where looks are noted, beside the state. */
export const looksOf = (state: string) => `${state}.looks`;

/** Declares the tests of a part, once for each run that its programs were found for. */
export function eachRun<Name extends string>(part: Part<Name>, tests: (run: Run<Name>) => void): void {
  const path = process.env[stateVariable];
  if (path === undefined) throw new Error('tests of real programs are run by `npm run test:real`');
  const state = JSON.parse(readFileSync(path, 'utf8')) as State;
  if (state.part !== part.name) throw new Error(`these are the tests of ${part.name}, and ${state.part} is run`);
  for (const run of state.runs) describe(run.name, () => tests(run as Run<Name>));
}

/** Notes what was looked at, such as 25 of `files`: a check that looks at nothing is seen in the record. */
export function looked(run: Run, what: string, count: number): void {
  const look: Look = { run: run.name, what, count };
  appendFileSync(looksOf(process.env[stateVariable] ?? ''), `${JSON.stringify(look)}\n`);
}

/** True in the run that everybody makes, which stays short; further runs may take their time. */
export const isMain = (run: Run) => run.name === mainRun;
