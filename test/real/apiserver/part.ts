import { apiServerTools } from '../api-server';
import { definePart } from '../part';

export const apiserver = definePart({
  name: 'apiserver',
  real: 'kube-apiserver with etcd, each its own on loopback, RBAC on and no controller behind it',
  holds: [
    'It takes every object of every delivery, applied by a server in our order with strict field validation, and nothing changes when all are applied again; a dry run',
    'from a clean state says what then comes. Definitions of upstream, unmodified, and ones made of our schemas have the same stored. What is broken it refuses, and so does our check;',
    'of committed objects with one thing changed at random both say the same, but for what `test/real/apiserver/disagreements.ts` tells with its reason.',
  ].join(' '),
  tools: apiServerTools(),
  versions: ['kube-apiserver', 'etcd'],
  // Of other minors: every cluster that is sound when its distribution is of that minor, with its other pins.
  more: {
    '1.31': apiServerTools('1.31.14'),
    '1.32': apiServerTools('1.32.13'),
    '1.36': apiServerTools('1.36.3'),
  },
  minutes: 20,
  moreMinutes: 20,
  unseen: [
    'Definitions of upstream lie in a folder that `KEELSON_CRDS` names, or in `../shared/crds` beside the checkout; without one only ours are installed.',
    'Those of PureLB are not published by upstream, and of other kinds only for some releases: there ours stand alone.',
    'What a chart or a distribution defines is installed before the objects, as is a namespace that Helm or an engine makes; a dry run finds its namespaces and definitions made.',
    'An existing cluster is asked by `running-cluster`, with dry runs: the clean state between two clusters is made in the store itself, which no API gives access to.',
    'No kube-apiserver older than 1.31 is built: 1.29.6 needs `k8s.io/legacy-cloud-providers`, whose zip the module proxy of this record refused.',
    'Expressions (CEL) in definitions are not compiled by our check, and webhooks are those of controllers that do not run here.',
  ].join(' '),
});
