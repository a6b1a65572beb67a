import { definePart } from '../part';
import { askedCluster } from './asked-cluster';

export const runningCluster = definePart({
  name: 'running-cluster',
  real: 'The API server of a cluster that runs, at the kubeconfig that `KUBECONFIG` names, asked with `--cluster` alone, and by dry runs alone: nothing is stored',
  holds:
    'It takes every object of each committed cluster that is sound for its minor, with strict field validation. An object whose namespace is not there is tried in `default`.',
  tools: { cluster: askedCluster },
  minutes: 20,
  unseen: [
    'Objects whose kind the cluster does not serve (their definitions are judged), and Services with an address outside its range, are counted and not judged.',
    'No cluster was at hand where the record was made; the same dry runs are tried on an API server of our own through the kubeconfig that it is given, by `apiserver`.',
  ].join(' '),
});
