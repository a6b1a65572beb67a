import { defineInvariant } from '../invariant';

/** Mirrors are read by the runtime that pulls. */
export const mirrorsHaveReader = defineInvariant({
  name: 'mirrors-have-reader',
  summary: 'registry mirrors and the embedded registry are used by the runtime that pulls, and for some registry',
  why: 'Docker and a containerd of your own do not read registries.yaml, and the embedded registry shares images of mirrored registries only: everything is pulled from the Internet, and nothing says so.',
  severity: 'warning',
  example: 'distribution.k3s.config: { docker: true } with registries.mirrors',
  source: 'https://docs.k3s.io/installation/registry-mirror',
  *check({ cluster }) {
    const config = cluster.k3s?.config ?? {};
    const other = ['docker', 'container-runtime-endpoint'].find((key) => config[key] !== undefined && config[key] !== false);
    if (other !== undefined && cluster.mirrors.length > 0) {
      yield {
        at: ['registries', 'mirrors'],
        also: [['distribution', 'k3s', 'config', other]],
        problem: `are read by the containerd of k3s alone, and distribution.k3s.config.${other} runs pods by another runtime`,
        fix: `remove distribution.k3s.config.${other}, or tell that runtime of the mirrors and remove them here`,
      };
    }
    if (config['embedded-registry'] !== true || cluster.mirrors.length > 0) return;
    yield {
      at: ['distribution', 'k3s', 'config', 'embedded-registry'],
      also: [['registries', 'mirrors']],
      problem: 'shares the images of no registry, as none is mirrored',
      fix: 'write registries.mirrors: { "*": {} }, or the registries whose images nodes may share',
    };
  },
});
