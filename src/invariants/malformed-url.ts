import { defineInputRule } from '../invariant';

/** A URL is http or https and holds no credentials. */
export const malformedUrl = defineInputRule({
  name: 'malformed-url',
  summary: 'a URL is http or https and holds no credentials',
  why: 'containerd and k3s take nothing else, and a cluster file is committed.',
  example: 'registries.mirrors["docker.io"]: user:secret@mirror.example',
});
