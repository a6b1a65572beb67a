import { debianProgram } from '../debian-program';
import { definePart } from '../part';

export const haproxy = definePart({
  name: 'haproxy',
  real: 'HAProxy',
  holds: 'It takes every haproxy.cfg, and warns of nothing.',
  tools: { haproxy: debianProgram({ program: 'haproxy', package: 'haproxy', ask: ['-v'] }) },
  minutes: 5,
});
