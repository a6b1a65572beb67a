import { debianProgram } from '../debian-program';
import { definePart } from '../part';

export const install = definePart({
  name: 'install',
  real: 'The built program and the generated install.sh, as processes on a scratch root',
  holds: 'A second run changes nothing, and what was killed anywhere is repaired by the next run, on new machines and in upgrades.',
  tools: { sh: debianProgram({ program: 'dash', package: 'dash', ask: ['-c', "dpkg-query -W -f '${Version}' dash"] }) },
  minutes: 10,
});
