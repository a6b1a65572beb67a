import { debianProgram } from '../debian-program';
import { namespaces } from '../namespaces';
import { definePart } from '../part';

export const cloudInit = definePart({
  name: 'cloud-init',
  real: 'cloud-init: its schema, and its own module that writes files',
  holds: 'It takes every user-data and meta-data, and writes from it the files of the node, byte for byte, with their modes and owners.',
  tools: {
    cloudInit: debianProgram({ program: 'cloud-init', package: 'cloud-init', ask: ['--version'] }),
    // Debian's cloud-init is a package of this interpreter and of no other.
    python: debianProgram({ program: 'python3', package: 'python3', ask: ['--version'] }),
    namespaces,
  },
  unseen:
    'a boot, and the clouds: the largest user-data of the record, packed or not, is more than Amazon EC2 takes (16 KiB), and NoCloud has no limit.',
  minutes: 5,
});
