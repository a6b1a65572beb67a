import { kubeVipVersions } from '../../../src/constructs/kube-vip-options';
import { goProgram } from '../go-program';
import { namespaces } from '../namespaces';
import { definePart } from '../part';
import type { Tool } from '../tool';

const modulePath = 'github.com/kube-vip/kube-vip';

/**
 * kube-vip of a tag: `kube-vip-<tag>` of the folder that KUBE_VIP_ASSETS names, else built from its Go module.
 * What it prints carries the tag that it was built with, so a program of another tag is found out.
 */
function programOf(tag: string): Tool {
  const version = tag.replace(/^v/, '');
  return goProgram({
    name: 'kube-vip',
    program: `kube-vip-${tag}`,
    folder: __dirname,
    package: modulePath,
    module: modulePath,
    // As its Makefile does; without it the generator prints no version.
    symbols: (release) => ({ 'main.Version': `v${release}` }),
    assets: () => process.env.KUBE_VIP_ASSETS,
    release: {
      version,
      mod: async () => `module keelson.test/kube-vip\n\ngo 1.24.0\n\ntool ${modulePath}\n\nrequire ${modulePath} ${tag}\n`,
    },
  });
}

/** The newest release whose Go module was to be had where the record was made. */
const built = 'v1.2.2';
const others = [...kubeVipVersions].reverse().filter((tag) => tag !== built);

export const kubeVip = definePart({
  name: 'kube-vip',
  real: 'kube-vip: its generator of manifests, its reader of environment variables and its manager, at each release that the add-on knows',
  holds:
    '`kube-vip manifest` prints the DaemonSet and the static pod of the same settings field for field, but for departures that are named with their reasons; it reads the environment of ours as it reads its own flags.',
  tools: { kubeVip: programOf(built), namespaces },
  more: Object.fromEntries(others.map((tag) => [tag, { kubeVip: programOf(tag), namespaces }])),
  minutes: 10,
  unseen:
    'of most tags the Go module could not be fetched where the record was made; their programs were built by hand from the tags, and found by `KUBE_VIP_ASSETS`.',
});
