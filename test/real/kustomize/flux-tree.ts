import { join } from 'node:path';
import type { Manifest } from '../../../src/manifest';
import { dig } from '../../../src/workload';
import { ended } from '../command-output';

/** What the controller finds from a Kustomization on. */
export interface Found {
  /** Every object of every folder, Kustomizations among them. */
  readonly objects: readonly Manifest[];
  readonly built: readonly string[];
  /** The resources of indexes that the controller made, by folder. */
  readonly generated: ReadonlyMap<string, string>;
}

interface Built {
  readonly generated?: string;
  readonly objects?: readonly Manifest[];
  readonly error?: string;
}

/** Follows Kustomizations as the controller of Flux does, by its own code, in a copy of the repository that it may write to. */
export async function followed(program: string, roots: readonly Manifest[], repository: string): Promise<Found> {
  const objects: Manifest[] = [];
  const built: string[] = [];
  const generated = new Map<string, string>();
  for (let level = roots.filter(isFolder); level.length > 0; ) {
    const jobs = level.map((kustomization) => ({ root: repository, path: String(dig(kustomization.spec, 'path')), kustomization }));
    const { status, stdout, stderr } = await ended(program, [], { input: JSON.stringify(jobs) });
    if (status !== 0) throw new Error(stderr);
    const found: Manifest[] = [];
    (JSON.parse(stdout) as readonly Built[]).forEach((result, index) => {
      const { path } = jobs[index] as (typeof jobs)[number];
      if (result.error !== undefined) throw new Error(`${path}: ${result.error}`);
      built.push(join(repository, path));
      if (result.generated !== undefined) generated.set(path, result.generated);
      found.push(...(result.objects ?? []));
    });
    objects.push(...found);
    level = found.filter(isFolder);
  }
  return { objects, built, generated };
}

function isFolder({ apiVersion, kind }: Manifest): boolean {
  return kind === 'Kustomization' && apiVersion.startsWith('kustomize.toolkit.fluxcd.io/');
}
