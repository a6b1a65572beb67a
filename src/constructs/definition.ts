import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Manifest } from '../manifest';

/** A custom resource definition of `imports/crds/`: plain data already, so its thousands of values need no resolving. */
export class Definition extends ApiObject {
  readonly #data: Manifest;

  constructor(scope: Construct, data: Manifest) {
    super(scope, data.metadata.name, { apiVersion: data.apiVersion, kind: data.kind, metadata: { ...data.metadata } });
    this.#data = data;
  }

  /** The definition, with the labels and annotations that were added to it. */
  override toJson(): unknown {
    return { ...this.#data, metadata: this.metadata.toJson() };
  }

  /** Definitions are stored as upstream's are, so they cannot be patched; a cluster file's own patches come later. */
  override addJsonPatch(): void {
    throw new Error(`${this.name} is a definition: patch it after synth, by addons.manifests.patches`);
  }
}
