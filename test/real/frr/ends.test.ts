import { endTests } from '../bgp/bgp-ends';
import { eachRun } from '../suite';
import { frr } from './part';

eachRun(frr, (run) => {
  endTests(run, 'frr');
});
