import { join } from 'node:path';
import { debianProgram } from '../debian-program';
import { goProgram } from '../go-program';
import { definePart } from '../part';

const criTools = 'sigs.k8s.io/cri-tools';
const two = { folder: join(__dirname, 'newest'), module: 'github.com/containerd/containerd/v2' } as const;

/** crictl reads its file in the same way since 1.16; what it holds is told by `crictl config --list`. */
const crictl = goProgram({
  program: 'crictl',
  folder: join(__dirname, 'crictl'),
  package: `${criTools}/cmd/crictl`,
  module: criTools,
  symbols: (version) => ({ [`${criTools}/pkg/version.Version`]: version }),
});

export const containerd = definePart({
  name: 'containerd',
  real: 'containerd, of Debian and the newest, and crictl',
  holds:
    'containerd takes every config.toml without a warning, and all that it says survives in what containerd runs with; crictl reads what crictl.yaml says.',
  versions: ['containerd', 'newest', 'crictl'],
  tools: {
    containerd: debianProgram({ program: 'containerd', package: 'containerd', ask: ['--version'] }),
    newest: goProgram({ ...two, program: 'containerd', package: `${two.module}/cmd/containerd` }),
    hosts: goProgram({ ...two, program: 'hosts', package: '.' }),
    crictl,
    // Its reader of TOML.
    python: debianProgram({ program: 'python3', package: 'python3', ask: ['--version'] }),
  },
  unseen: 'pulls: registries are out of reach, so the hosts that containerd would ask are told by its own reader.',
  minutes: 10,
});
