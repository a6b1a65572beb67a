import { defineInvariant } from '../invariant';
import type { Manifest } from '../manifest';
import { podLabelsOf } from '../workload';

/** A label is one that the API server takes. */
export const labelFits = defineInvariant({
  name: 'label-fits',
  summary: 'a label is text of at most 63 characters under a name that may be one',
  why: 'The API server refuses the object.',
  severity: 'error',
  example: 'metadata.labels: { version: "1.2.3 (beta)" }',
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set',
  onOutput: true,
  *check({ manifests }) {
    for (const [addon, objects] of manifests) {
      for (const object of objects) {
        for (const [key, value] of labelsOf(object)) {
          if (isLabelName(key) && typeof value === 'string' && value.length <= 63 && (value === '' || part.test(value))) continue;
          yield {
            at: ['addons', addon],
            problem: `gives ${object.kind} ${object.metadata.name} the label ${key}: ${JSON.stringify(value)}`,
            fix: 'write at most 63 letters, digits, hyphens, dots and underscores that begin and end with a letter or a digit, as a string',
          };
        }
      }
    }
  },
});

const part = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const domain = /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/;

function isLabelName(key: string): boolean {
  const slash = key.indexOf('/');
  const name = key.slice(slash + 1);
  return name.length <= 63 && part.test(name) && (slash < 0 || domain.test(key.slice(0, slash)));
}

function labelsOf(object: Manifest): readonly [string, unknown][] {
  return [...Object.entries(object.metadata.labels ?? {}), ...Object.entries(object.kind === 'Pod' ? {} : (podLabelsOf(object) ?? {}))];
}
