import { debianProgram } from '../debian-program';
import { namespaces } from '../namespaces';
import { definePart } from '../part';

export const keepalived = definePart({
  name: 'keepalived',
  real: 'keepalived, three of them on one link',
  holds:
    'It takes every keepalived.conf, and warns of nothing; three servers elect one, and the VIP moves when a check fails, a link goes down or a daemon ends, which the weights of the walk-through do not bring about.',
  versions: ['keepalived', 'haproxy'],
  tools: {
    keepalived: debianProgram({ program: 'keepalived', package: 'keepalived', ask: ['--version'], says: /\bv(\d+\.\d+\.\d+)/ }),
    haproxy: debianProgram({ program: 'haproxy', package: 'haproxy', ask: ['-v'] }),
    curl: debianProgram({ program: 'curl', package: 'curl', ask: ['--version'] }),
    wget: debianProgram({ program: 'wget', package: 'wget', ask: ['--version'] }),
    openssl: debianProgram({ program: 'openssl', package: 'openssl', ask: ['version'] }),
    namespaces,
  },
  minutes: 8,
  unseen: 'The releases 2.0.17 and 2.0.20, which the clusters run as an image: Debian has 2.2.7 alone.',
});
