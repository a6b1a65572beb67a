import { defineInvariant } from '../invariant';

/** The name of an object is one that its kind allows. */
export const objectNameFits = defineInvariant({
  name: 'object-name-fits',
  summary: 'the name of an object is one that its kind allows',
  why: 'The API server refuses the object, or the controller cannot make what is named after it: jobs of a HelmChart, pods of a CronJob.',
  severity: 'error',
  example: 'workload.apps.My_App',
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
  onOutput: true,
  *check({ manifests }) {
    for (const [addon, objects] of manifests) {
      for (const { kind, metadata } of objects) {
        const { longest, pattern, words } = limits[kind] ?? subdomain;
        // Names of roles may hold nearly everything, as those of the API server do.
        if (/^(Cluster)?Role(Binding)?$|^APIService$/.test(kind)) continue;
        if (metadata.name.length <= longest && pattern.test(metadata.name)) continue;
        yield {
          at: ['addons', addon],
          problem: `makes ${kind} ${metadata.name}, whose name is ${metadata.name.length > longest ? `longer than ${longest} characters` : `not ${words}`}`,
          fix: `choose ${words} of at most ${longest} characters`,
        };
      }
    }
  },
});

const label = { longest: 63, pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/, words: 'lower-case letters, digits and hyphens' };
const subdomain = {
  longest: 253,
  pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/,
  words: 'lower-case letters, digits, hyphens and dots',
};

/** Kinds whose names are shorter or stricter than a DNS subdomain. A HelmChart has jobs helm-install-<name>, a CronJob and a StatefulSet names and labels with 11 more. */
const limits: Readonly<Record<string, typeof label>> = {
  CronJob: { ...subdomain, longest: 52 },
  HelmChart: { ...label, longest: 50 },
  Namespace: label,
  Service: { ...label, pattern: /^[a-z]([-a-z0-9]*[a-z0-9])?$/, words: 'lower-case letters, digits and hyphens after a letter' },
  StatefulSet: { ...subdomain, longest: 52 },
};
