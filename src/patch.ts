import { applyPatch, type Operation } from 'fast-json-patch';
import { canonical, type Manifest } from './manifest';
import type { Path } from './path';

/** A change to one object, wherever it comes from. */
export interface ObjectPatch {
  readonly at: Path;
  readonly target: {
    readonly addon?: string | undefined;
    readonly kind: string;
    readonly name: string;
    readonly namespace?: string | undefined;
  };
  readonly ops: readonly PatchOperation[];
}

/** One operation of RFC 6902. */
export interface PatchOperation {
  readonly op: 'add' | 'remove' | 'replace' | 'move' | 'copy' | 'test';
  readonly path: string;
  readonly from?: string | undefined;
  readonly value?: unknown;
}

/** A patch that could not do what it says. */
export interface FailedPatch {
  readonly at: Path;
  readonly reason: string;
  /** Objects of the same kind or name, which may have been meant. */
  readonly near: readonly string[];
}

/** Objects with the patches applied, and the patches that match nothing or do not fit. */
export function applyPatches(
  manifests: ReadonlyMap<string, readonly Manifest[]>,
  patches: readonly ObjectPatch[],
): { readonly manifests: ReadonlyMap<string, readonly Manifest[]>; readonly failed: readonly FailedPatch[] } {
  const failed: FailedPatch[] = [];
  let patched = manifests;
  for (const patch of patches) {
    let hits = 0;
    patched = new Map(
      [...patched].map(([addon, objects]) => [
        addon,
        objects.map((object) => {
          if (!matches(patch, addon, object)) return object;
          hits++;
          try {
            // Validating: an operation on a path that is not there is an error, not a silence.
            return canonical(applyPatch(structuredClone(object), patch.ops as Operation[], true).newDocument) as Manifest;
          } catch (error) {
            failed.push({ at: patch.at, reason: `does not fit ${object.kind} ${object.metadata.name}: ${firstLine(error)}`, near: [] });
            return object;
          }
        }),
      ]),
    );
    if (hits === 0) failed.push({ at: patch.at, reason: 'matches no object', near: nearTo(patch, manifests) });
  }
  return { manifests: patched, failed };
}

/** True if a patch is for an object of an add-on. */
export function matches({ target }: Pick<ObjectPatch, 'target'>, addon: string, { kind, metadata }: Manifest): boolean {
  return (
    kind === target.kind &&
    metadata.name === target.name &&
    (target.addon === undefined || target.addon === addon) &&
    (target.namespace === undefined || target.namespace === metadata.namespace)
  );
}

function nearTo({ target }: ObjectPatch, manifests: ReadonlyMap<string, readonly Manifest[]>): string[] {
  return [...manifests].flatMap(([addon, objects]) =>
    objects
      .filter(({ kind, metadata }) => kind === target.kind || metadata.name === target.name)
      .map(({ kind, metadata }) => `${kind} ${metadata.name} of ${addon}`),
  );
}

/** True if an operation of a patch wrote what stands at a path of the object, or took it away. */
export function touches({ ops }: Pick<ObjectPatch, 'ops'>, path: Path): boolean {
  return ops.some(({ op, path: pointer }) => {
    if (op === 'test') return false;
    const steps = pointer
      .split('/')
      .slice(1)
      .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
    // A hyphen is the end of a list, whose index only the object says.
    return (
      steps.length <= path.length &&
      steps.every((step, index) => step === String(path[index]) || (step === '-' && typeof path[index] === 'number'))
    );
  });
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] as string;
}
