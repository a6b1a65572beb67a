import { defineInputRule } from '../invariant';

/** A cluster of the catalogue is named like its file. */
export const clusterNameIsFileName = defineInputRule({
  name: 'cluster-name-is-file-name',
  summary: 'a cluster of the catalogue is named like its file',
  why: 'Its folder under dist/ is found by the name of the file.',
  example: 'clusters/home.ts: name: house',
});
