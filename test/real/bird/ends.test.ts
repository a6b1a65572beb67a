import { endTests } from '../bgp/bgp-ends';
import { eachRun } from '../suite';
import { bird } from './part';

eachRun(bird, (run) => {
  endTests(run, 'bird');
});
