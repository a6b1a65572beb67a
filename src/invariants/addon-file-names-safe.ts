import { defineInvariant } from '../invariant';

/** Every file of the auto-deploy directory has an Addon name of its own. */
export const addonFileNamesSafe = defineInvariant({
  name: 'addon-file-names-safe',
  summary: 'every file of the auto-deploy directory has an Addon name of its own',
  why: "k3s names an Addon by the file name up to the first dot: two files of one name delete each other's objects, and names of its own files are lost.",
  severity: 'error',
  example: 'two files foo.yaml and foo.bar.yaml',
  source: 'https://github.com/k3s-io/k3s/blob/v1.34.1%2Bk3s1/pkg/deploy/controller.go',
  onOutput: true,
  *check({ files }) {
    const owners = new Map<string, string>();
    for (const path of files.keys()) {
      if (!path.startsWith('k3s-manifests/')) continue;
      const base = path.slice(path.lastIndexOf('/') + 1);
      if (!/\.(ya?ml|json)$/i.test(base) || base.startsWith('.')) continue;
      const name = base.slice(0, base.indexOf('.'));
      const owner = owners.get(name);
      if (owner !== undefined || !/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name)) {
        yield {
          at: ['addons'],
          problem:
            owner === undefined
              ? `are written to ${path}, whose name k3s refuses`
              : `are written to ${path} and ${owner}, which k3s takes for one Addon`,
          fix: 'report this: the delivery owns file names',
        };
      }
      owners.set(name, path);
    }
  },
});
