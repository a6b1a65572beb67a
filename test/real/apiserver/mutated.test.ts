import { identityOf, type Manifest } from '../../../src/manifest';
import { schemaFinder } from '../../../src/schema/schema-finder';
import { minorOf } from '../../../src/version';
import { type ApiServer, startApiServer } from '../api-server';
import { eachRun, isMain, looked } from '../suite';
import { isDefinition } from './definitions';
import { disagreements } from './disagreements';
import { mutate, pick, randomFrom, told } from './mutation';
import { apiserver } from './part';
import { accept, committedScenes, definedByUs, isServed, makeNamespaces, type Scene, startClean } from './scene';
import { clusterVerdict, serverVerdict } from './verdict';

const seed = Number(process.env.KEELSON_MUTATION_SEED ?? 8);
const perScene = Number(process.env.KEELSON_MUTATIONS ?? 40);

eachRun(apiserver, (run) => {
  if (!isMain(run)) {
    test('mutations are tried against the pinned release', () => {});
    return;
  }
  let server: ApiServer | undefined;
  beforeAll(async () => {
    server = await startApiServer(run.programs);
  });
  afterAll(() => server?.stop());

  test('the server and our check say the same of committed objects with one thing changed', async () => {
    if (!server) throw new Error('no server');
    const kubernetes = minorOf(run.programs['kube-apiserver'].version);
    const random = randomFrom(seed);
    const found = new Set<string>();
    const refused = { both: 0, neither: 0 };
    for (const scene of distinct(committedScenes())) {
      await startClean(server, definedByUs(scene).before);
      await makeNamespaces(server.client, scene);
      for (const object of scene.given.filter(({ kind }) => kind === 'Namespace' || kind === 'CustomResourceDefinition')) {
        accept(object, await server.client.apply(object));
        if (isDefinition(object)) await isServed(server.client, object);
      }
      const sources = { ...scene.sources, kubernetes };
      const find = schemaFinder(sources);
      const kinds = [...new Set(scene.fresh.map(({ kind }) => kind))];
      for (let turn = 0; turn < perScene && kinds.length > 0; turn++) {
        const kind = pick(kinds, random);
        const mutation = mutate(
          pick(
            scene.fresh.filter((object) => object.kind === kind),
            random,
          ),
          random,
        );
        const theirs = await serverVerdict(server.client, mutation.object);
        const ours = clusterVerdict(mutation.object, sources, find);
        if (theirs === undefined && ours === undefined) refused.neither++;
        else if (theirs !== undefined && ours !== undefined) refused.both++;
        else {
          const words = told(mutation);
          found.add(ours === undefined ? `taken by us alone: ${words}` : `refused by us alone: ${words}`);
          if (process.env.KEELSON_TOLD) console.log(`${words}\n  server ${theirs}\n  ours ${ours}`);
        }
      }
    }
    looked(run, 'mutations that both refuse', refused.both);
    looked(run, 'mutations that both take', refused.neither);
    expect(refused.both).toBeGreaterThan(refused.neither / 10);
    expect([...found].sort()).toEqual(Object.keys(disagreements).sort());
  });
});

/** Scenes with what none before them has. */
function distinct(
  scenes: readonly Scene[],
): readonly (Scene & { readonly given: readonly Manifest[]; readonly fresh: readonly Manifest[] })[] {
  const seen = new Set<string>();
  return scenes.flatMap((scene) => {
    const fresh = scene.objects.filter((object) => {
      const text = `${identityOf(object)} ${JSON.stringify(object)}`;
      return !seen.has(text) && seen.add(text) !== undefined;
    });
    return fresh.length === 0 ? [] : [{ ...scene, given: scene.objects, fresh }];
  });
}
