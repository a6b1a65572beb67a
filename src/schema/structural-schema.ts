/**
 * A structural schema as the API server acts on it: the keywords of a custom resource definition, and references into a set.
 * @see https://github.com/kubernetes/apiextensions-apiserver/blob/v0.34.1/pkg/apis/apiextensions/v1/types_jsonschema.go
 */
export interface Schema {
  /** Index of the definition, in the set that the schema is part of, that says it all. */
  readonly $ref?: number;
  readonly type?: 'array' | 'boolean' | 'integer' | 'number' | 'object' | 'string';
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  /** What the names of all entries must be; for the API server's own kinds, as no definition of a custom resource can say it. */
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: boolean;
  readonly exclusiveMaximum?: boolean;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly nullable?: boolean;
  /** What the server fills in before it looks, so that a required field with a default may be left out. */
  readonly default?: unknown;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly not?: Schema;
  readonly 'x-kubernetes-embedded-resource'?: boolean;
  readonly 'x-kubernetes-int-or-string'?: boolean;
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
  readonly 'x-kubernetes-list-type'?: 'atomic' | 'map' | 'set';
  readonly 'x-kubernetes-preserve-unknown-fields'?: boolean;
}

/** The schemas of all kinds of one product, by version: one document of `imports/schemas/`. */
export interface SchemaSet {
  /** What the kinds of one version or of several have in common, each written once. */
  readonly definitions: readonly Schema[];
  /** By version of the product, by `apiVersion kind` (`apps/v1 Deployment`), the index of the definition. */
  readonly versions: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** By `group/Kind`, where an object lies; files of configuration are not named. */
  readonly scopes?: Readonly<Record<string, 'Cluster' | 'Namespaced'>>;
}

/** A schema beside the definitions that its references point into. */
export interface LocatedSchema {
  readonly schema: Schema;
  readonly definitions: readonly Schema[];
}
