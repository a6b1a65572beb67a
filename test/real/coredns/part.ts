import { goProgram } from '../go-program';
import { definePart } from '../part';

const coreDns = 'github.com/coredns/coredns';

export const coredns = definePart({
  name: 'coredns',
  real: 'CoreDNS',
  holds: 'x',
  tools: { coredns: goProgram({ program: 'coredns', folder: __dirname, package: coreDns, module: coreDns }) },
  minutes: 10,
});
