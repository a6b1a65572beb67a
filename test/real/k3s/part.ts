import { join } from 'node:path';
import { apiServerTools } from '../api-server';
import { goProgram } from '../go-program';
import { definePart } from '../part';

const deploy = goProgram({
  name: 'wrangler',
  program: 'deploy',
  folder: join(__dirname),
  package: '.',
  module: 'github.com/rancher/wrangler/v3',
});

/** The run that plays many more histories; KEELSON_HISTORIES sets how many of each kind. */
const manyHistories = 'many histories';

export const k3s = definePart({
  name: 'k3s',
  real: 'The library by which the deploy controller of k3s applies, takes over, prunes and deletes (`wrangler`), and the definitions of k3s, before an API server',
  holds:
    'In histories of edits, moves, removals, emptied, renamed and skipped files, starts of k3s and runs of `keelson install`, the simulator of `test/k3s/` changes the same objects in the same order, fails where it fails, and has the same objects and Addons after each look at the folder.',
  tools: { deploy, ...apiServerTools() },
  versions: ['deploy', 'kube-apiserver', 'etcd'],
  more: { [manyHistories]: { deploy, ...apiServerTools() } },
  minutes: 15,
  moreMinutes: 30,
  unseen:
    'the module of k3s itself is not to be had, so the way of its deploy controller through the folder (order, `.skip`, names of Addons, checksums, the list of kinds) is written anew for this in Go from its documentation and source: where that is misread, the simulator may be in the same way. What an object set does to a cluster is not: wrangler, the Addons, the definitions of HelmChart and the API server are the real ones. The controllers of namespaces and of HelmCharts are played by the test (a Namespace is emptied and goes, a HelmChart goes once its finalizer is taken), the rate of one apply a second and Addon is lifted, and Addons are read from the server, not from a cache that may lag. Objects that wrangler deletes and makes anew since they cannot be changed in place (the selector of a Deployment or DaemonSet, the type of a Service or Secret, a Job) are left out, and so is a definition in one file with objects of its kind, where the outcome of the first look hangs on milliseconds.',
});
