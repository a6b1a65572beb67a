import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ended } from './command-output';
import { goProgram } from './go-program';
import type { Missing, Tool } from './tool';

const kubernetesModule = 'k8s.io/kubernetes';
const folder = join(__dirname, 'apiserver');

/**
 * A program of Kubernetes, built from its module with the staging modules that were published with it; of the release that `apiserver/go.mod` pins, or of another.
 * Programs that lie in the folder that KUBEBUILDER_ASSETS names are taken instead of the pinned release.
 */
export function kubernetesProgram(program: 'kube-apiserver' | 'kubeadm' | 'kubectl', version?: string): Tool {
  return goProgram({
    program,
    folder,
    package: `${kubernetesModule}/cmd/${program}`,
    module: kubernetesModule,
    // Programs that do not know their version take themselves for the oldest: kubeadm refuses all others then.
    symbols: (release) => {
      const [major = '', minor = ''] = release.split('.');
      const of = 'k8s.io/component-base/version';
      return { [`${of}.gitVersion`]: `v${release}`, [`${of}.gitMajor`]: major, [`${of}.gitMinor`]: minor, [`${of}.gitTreeState`]: 'clean' };
    },
    ...(version === undefined
      ? { assets: () => process.env.KUBEBUILDER_ASSETS }
      : { release: { version, mod: () => modOf(version, program) } }),
  });
}

/** A go.mod for a release: its own requires staging modules at no version, and replaces them by folders that its module does not carry. */
async function modOf(version: string, program: string): Promise<string | Missing> {
  const run = await ended('go', ['mod', 'download', '-json', `${kubernetesModule}@v${version}`], {
    env: { ...process.env, GOWORK: 'off', GOFLAGS: '-mod=mod' },
  });
  const { Dir, Error: error } = JSON.parse(run.stdout || '{}') as { readonly Dir?: string; readonly Error?: string };
  if (Dir === undefined) return { missing: `${kubernetesModule} ${version} cannot be had: ${error ?? run.stderr.trim()}` };
  const own = readFileSync(join(Dir, 'go.mod'), 'utf8');
  const staged = [...own.matchAll(/^\s*(?:replace )?(k8s\.io\/[\w-]+) => \.\/staging\//gm)].map(([, name]) => name as string);
  const published = `v0.${version.split('.').slice(1).join('.')}`;
  return [
    'module keelson.test/kubernetes',
    '',
    // Replacements count in the main module alone; `tool` keeps what the program needs in the list.
    'go 1.24.0',
    '',
    `tool ${kubernetesModule}/cmd/${program}`,
    '',
    `require ${kubernetesModule} v${version}`,
    '',
    ...staged.map((name) => `replace ${name} => ${name} ${published}`),
    '',
  ].join('\n');
}
