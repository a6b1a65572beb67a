import { debianProgram } from '../debian-program';
import { namespaces } from '../namespaces';
import { definePart } from '../part';

export const haproxy = definePart({
  name: 'haproxy',
  real: 'HAProxy, before three API servers',
  holds:
    'It takes every haproxy.cfg, and warns of nothing; connections reach API servers that are ready alone, end with a server that is not, and last where they are quiet; what speaks no TLS gets to none.',
  versions: ['haproxy'],
  tools: {
    haproxy: debianProgram({ program: 'haproxy', package: 'haproxy', ask: ['-v'] }),
    curl: debianProgram({ program: 'curl', package: 'curl', ask: ['--version'] }),
    openssl: debianProgram({ program: 'openssl', package: 'openssl', ask: ['version'] }),
    namespaces,
  },
  minutes: 6,
  unseen: 'The releases 2.1.4 and 2.8.18, which the clusters run as an image: Debian has 2.6 alone.',
});
