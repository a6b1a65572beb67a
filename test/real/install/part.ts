import { debianProgram } from '../debian-program';
import { definePart, type Tools } from '../part';

const tools: Tools<'sh'> = { sh: debianProgram({ program: 'dash', package: 'dash', ask: ['-c', "dpkg-query -W -f '${Version}' dash"] }) };

export const install = definePart({
  name: 'install',
  real: 'The built program and the generated install.sh, as processes on a scratch root',
  holds: 'A second run changes nothing, and what was killed anywhere is repaired by the next run, on new machines and in upgrades.',
  tools,
  // The main run takes a few of the moments at which a run can be killed.
  more: { 'killed at every moment': tools },
  unseen: 'machines that lose power: processes are killed, and what they had written is on the disk.',
  minutes: 15,
  moreMinutes: 120,
});
