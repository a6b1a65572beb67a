import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import * as clusters from '../../../clusters';
import { canonical, type Manifest } from '../../../src/manifest';
import type { Rendering } from '../../../src/render';
import { dig } from '../../../src/workload';
import { choices, delivered, objectsIn } from '../../deliveries/delivered';
import { effective, objectsOf } from '../../deliveries/effective-objects';
import { ended } from '../command-output';
import { inTurns } from '../in-turns';
import { eachRun, looked } from '../suite';
import * as argoCd from './argo-cd-tree';
import * as flux from './flux-tree';
import { kustomize } from './part';

const engines = ['argo-cd', 'flux'] as const;
const scratch = mkdtempSync(join(tmpdir(), 'keelson-kustomize-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Writes a tree where it lies in the repository that the engine reads. @returns the repository */
function pushed({ files }: Rendering, cluster: string, engine: string): string {
  const repository = mkdtempSync(join(scratch, 'repository-'));
  for (const [path, { content }] of files) {
    if (!path.startsWith(`${engine}/`)) continue;
    const target = join(repository, 'dist', cluster, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  return repository;
}

/** What sets the engine to work: in a file of the tree, or beside the objects of the engine where the cluster runs it. */
function rootsOf(rendering: Rendering, engine: string): readonly Manifest[] {
  const own = objectsOf(new Map([...rendering.files].filter(([path]) => path === `${engine}/root.yaml`)), engine);
  if (own.length > 0) return own;
  const { repository } = choices.flux;
  const all = [...rendering.manifests.values()].flat();
  const sources = all.filter(({ kind, spec }) => kind === 'GitRepository' && dig(spec, 'url') === repository);
  return all.filter(
    ({ kind, spec }) =>
      (kind === 'Application' && dig(spec, 'source', 'repoURL') === repository) ||
      (kind === 'Kustomization' && sources.some(({ metadata }) => metadata.name === dig(spec, 'sourceRef', 'name'))),
  );
}

const read = (text: string) => parseAllDocuments(text).map((document) => document.toJS() as Manifest);
const asText = (objects: readonly Manifest[]) => objects.map((object) => JSON.stringify(canonical(object))).sort();

eachRun(kustomize, (run) => {
  const programs = {
    kustomize: [run.programs.kustomize.path, 'build'],
    kubectl: [run.programs.kubectl.path, 'kustomize'],
  } as const;
  const built = async (name: keyof typeof programs, folder: string) => {
    const [program, ...args] = programs[name];
    const { status, stdout, stderr } = await ended(program, [...args, folder]);
    if (status !== 0 || stderr !== '') throw new Error(`${name}: ${relative(scratch, folder)}: ${stderr}`);
    return read(stdout);
  };

  describe.each(Object.values(clusters).map((cluster) => [cluster.name, cluster] as const))('%s', (name, cluster) => {
    const model = () => effective(objectsIn(delivered(cluster).order.steps, 'gitops'));

    test.each(engines)('every folder of the tree for %s builds to the objects of its files', async (engine) => {
      const repository = pushed(delivered(cluster, engine), name, engine);
      const folders = readdirSync(repository, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('/kustomization.yaml'))
        .map((path) => join(repository, dirname(path)));
      await inTurns(folders, async (folder) => {
        const files = readdirSync(folder).filter((file) => file !== 'kustomization.yaml');
        const objects = files.flatMap((file) => read(readFileSync(join(folder, file), 'utf8')));
        for (const program of ['kustomize', 'kubectl'] as const) {
          expect(asText(await built(program, folder))).toEqual(asText(objects));
          looked(run, 'builds', 1);
        }
        looked(run, 'folders', 1);
        looked(run, 'objects in folders', objects.length);
      });
    });

    test('Argo CD finds the objects of the model from its root on', async () => {
      const rendering = delivered(cluster, 'argo-cd');
      const roots = rootsOf(rendering, 'argo-cd');
      expect(roots.filter(({ kind }) => kind === 'Application')).toHaveLength(1);
      const repository = pushed(rendering, name, 'argo-cd');
      const { objects, plain } = await argoCd.followed(roots, repository, (folder) => built('kustomize', folder));
      const expected = model();
      expect(effective(objects)).toEqual(expected);
      looked(run, 'objects found by Argo CD', expected.length);
      looked(run, 'plain folders of Argo CD', plain.length);
    });

    test('Flux finds the objects of the model from its root on', async () => {
      const rendering = delivered(cluster, 'flux');
      const roots = rootsOf(rendering, 'flux');
      expect(roots.filter(({ kind }) => kind === 'Kustomization')).toHaveLength(1);
      const repository = pushed(rendering, name, 'flux');
      const { objects, generated } = await flux.followed(run.programs.flux.path, roots, repository);
      const expected = model();
      expect(effective(objects)).toEqual(expected);
      looked(run, 'objects found by Flux', expected.length);
      // Only the folder of the root has no index, and Flux makes one of what is in it.
      expect([...generated.keys()]).toEqual(roots.flatMap(({ spec }) => (dig(spec, 'path') === undefined ? [] : [dig(spec, 'path')])));
      for (const index of generated.values()) expect(parse(index).resources).toEqual(['./steps']);
      looked(run, 'indexes made by Flux', generated.size);
    });
  });
});
