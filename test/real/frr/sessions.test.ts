import { committedCases } from '../bgp-case';
import { sessionTests } from '../bgp-sessions';
import { eachRun } from '../suite';
import { frr } from './part';

eachRun(frr, (run) => {
  sessionTests(run, committedCases('frr', ['bird']));
});
