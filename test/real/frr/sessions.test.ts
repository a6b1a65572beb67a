import { committedCases } from '../bgp-case';
import { furtherCases } from '../bgp-further';
import { sessionTests } from '../bgp-sessions';
import { eachRun } from '../suite';
import { frr } from './part';

eachRun(frr, (run) => {
  sessionTests(run, [...committedCases('frr', ['bird']), ...furtherCases('frr', 'bird')]);
});
