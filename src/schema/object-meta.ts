import type { Schema } from './structural-schema';

const text: Schema = { type: 'string' };
const time: Schema = { type: 'string', format: 'date-time' };

/**
 * The metadata of every object.
 * @see https://github.com/kubernetes/apimachinery/blob/v0.34.1/pkg/apis/meta/v1/types.go
 * @see https://github.com/kubernetes/apimachinery/blob/v0.34.1/pkg/api/validation/objectmeta.go
 */
export const objectMeta: Schema = {
  type: 'object',
  properties: {
    annotations: { type: 'object', propertyNames: { format: 'k8s:annotation-key' }, additionalProperties: text },
    creationTimestamp: time,
    deletionGracePeriodSeconds: { type: 'integer', format: 'int64' },
    deletionTimestamp: time,
    finalizers: { type: 'array', 'x-kubernetes-list-type': 'set', items: { type: 'string', format: 'k8s:label-key' } },
    generateName: { type: 'string', format: 'k8s:path-segment' },
    generation: { type: 'integer', format: 'int64' },
    labels: {
      type: 'object',
      propertyNames: { format: 'k8s:label-key' },
      additionalProperties: { type: 'string', format: 'k8s:label-value' },
    },
    managedFields: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          apiVersion: text,
          fieldsType: text,
          fieldsV1: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
          manager: text,
          operation: text,
          subresource: text,
          time,
        },
      },
    },
    name: { type: 'string', format: 'k8s:path-segment' },
    namespace: { type: 'string', format: 'k8s:dns-label' },
    ownerReferences: {
      type: 'array',
      'x-kubernetes-list-type': 'map',
      'x-kubernetes-list-map-keys': ['uid'],
      items: {
        type: 'object',
        required: ['apiVersion', 'kind', 'name', 'uid'],
        properties: {
          apiVersion: text,
          blockOwnerDeletion: { type: 'boolean' },
          controller: { type: 'boolean' },
          kind: text,
          name: text,
          uid: text,
        },
      },
    },
    resourceVersion: text,
    selfLink: text,
    uid: text,
  },
};
