import { defineInputRule } from '../invariant';

/** A URL has a scheme that its reader knows and holds no credentials. */
export const malformedUrl = defineInputRule({
  name: 'malformed-url',
  summary: 'a URL has a scheme that its reader knows and holds no credentials',
  why: 'Neither containerd, k3s nor a GitOps engine takes anything else, and a cluster file is committed.',
  fixable: true,
  example: 'registries.mirrors["docker.io"]: user:secret@mirror.example',
});
