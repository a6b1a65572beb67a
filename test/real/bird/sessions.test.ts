import { committedCases } from '../bgp/bgp-case';
import { furtherCases } from '../bgp/bgp-further';
import { sessionTests } from '../bgp/bgp-sessions';
import { eachRun } from '../suite';
import { bird } from './part';

eachRun(bird, (run) => {
  sessionTests(run, [...committedCases('bird'), ...furtherCases('bird')]);
});
