import { apiServerTools } from '../api-server';
import { definePart } from '../part';

export const apiserver = definePart({
  name: 'apiserver',
  real: 'The API server of Kubernetes with etcd, and no controller behind it',
  holds: 'It takes every object.',
  tools: apiServerTools(),
  versions: ['kube-apiserver', 'etcd'],
  minutes: 15,
});
