import { defineInvariant } from '../invariant';
import { renderedFaults } from '../rendered-faults';
import { apiLifeCycle } from '../schema/api-life-cycle';
import { groupOf } from '../schema/schema-finder';

/** What defines the kinds of a group has that of an object. */
export const objectKindServed = defineInvariant({
  name: 'object-kind-served',
  summary: 'what defines the kinds of a group has the kind of an object, in its version',
  why: 'The API server refuses the object for ever.',
  severity: 'error',
  example: 'manifests.objects: { apiVersion: metallb.io/v1beta1, kind: AddressPool } beside MetalLB 0.16',
  source: 'https://kubernetes.io/docs/concepts/overview/kubernetes-api/#api-groups-and-versioning',
  onOutput: true,
  // Those of Cilium and APISIX, and known ones of Kubernetes, have rules of their own, which know when a version came and went.
  check: (subject) =>
    renderedFaults(subject).filter(
      ({ rule, object: { apiVersion, kind } }) =>
        rule === 'object-kind-served' && !told.has(groupOf(apiVersion)) && apiLifeCycle(apiVersion, kind) === undefined,
    ),
});

const told = new Set(['cilium.io', 'apisix.apache.org']);
