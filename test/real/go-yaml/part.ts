import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { debianProgram } from '../debian-program';
import { goProgram } from '../go-program';
import { kubernetesProgram } from '../kubernetes-program';
import { definePart } from '../part';

const sigsYaml = 'sigs.k8s.io/yaml';
const readers = { program: 'sigs-yaml', folder: __dirname, package: '.', module: sigsYaml } as const;

const tools = {
  go: goProgram(readers),
  python: debianProgram({
    program: 'python3',
    name: 'PyYAML',
    package: 'python3-yaml',
    ask: ['-c', 'import yaml; print(yaml.__version__)'],
  }),
  kubectl: kubernetesProgram('kubectl'),
};

/** The reader of Kubernetes up to 1.33, of k3s and of Helm of those days. */
const older = { [sigsYaml]: 'v1.4.0', 'k8s.io/apimachinery': 'v0.32.13' } as const;

export const goYaml = definePart({
  name: 'go-yaml',
  real: 'The YAML readers of Kubernetes and its tools: sigs.k8s.io/yaml, apimachinery, yaml.v2, v3, v4 and goccy in Go, PyYAML, kubectl',
  holds:
    'Each reads every hostile text, as value, item, key and document, as it was given, and all committed YAML alike; what Keelson refuses to write is not carried by one of them.',
  tools,
  more: {
    [`sigs-yaml ${older[sigsYaml].slice(1)}`]: {
      ...tools,
      go: goProgram({ ...readers, release: { version: older[sigsYaml].slice(1), mod: async () => olderMod() } }),
    },
  },
  versions: ['go', 'python', 'kubectl'],
  minutes: 15,
  unseen:
    'what kustomize writes of these texts. It reads them, but its own writer fails on some, such as text of several lines that starts with a tab.',
});

function olderMod(): string {
  return Object.entries(older).reduce(
    (mod, [name, version]) => mod.replace(new RegExp(`(${name.replaceAll('.', '\\.')}) v\\S+`), `$1 ${version}`),
    readFileSync(join(__dirname, 'go.mod'), 'utf8'),
  );
}
