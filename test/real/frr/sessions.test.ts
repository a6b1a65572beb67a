import { committedCases } from '../bgp/bgp-case';
import { furtherCases } from '../bgp/bgp-further';
import { sessionTests } from '../bgp/bgp-sessions';
import { eachRun } from '../suite';
import { frr } from './part';

eachRun(frr, (run) => {
  sessionTests(run, [...committedCases('frr', ['bird']), ...furtherCases('frr', 'bird')]);
});
