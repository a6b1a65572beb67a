import { committedCases } from '../bgp-case';
import { sessionTests } from '../bgp-sessions';
import { eachRun } from '../suite';
import { bird } from './part';

eachRun(bird, (run) => {
  sessionTests(run, committedCases('bird'));
});
