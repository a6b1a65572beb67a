import { committedCases } from '../bgp-case';
import { furtherCases } from '../bgp-further';
import { sessionTests } from '../bgp-sessions';
import { eachRun } from '../suite';
import { bird } from './part';

eachRun(bird, (run) => {
  sessionTests(run, [...committedCases('bird'), ...furtherCases('bird')]);
});
