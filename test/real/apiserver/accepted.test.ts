import { identityOf, type Manifest } from '../../../src/manifest';
import { type ApiServer, startApiServer } from '../api-server';
import { eachRun, isMain, looked } from '../suite';
import { definedKind, isDefinition, upstreamDefinitions } from './definitions';
import { apiserver } from './part';
import {
  accept,
  applyAll,
  committedScenes,
  type Defining,
  definedByUpstream,
  definedByUs,
  deliveredScenes,
  isServed,
  makeNamespaces,
  type Scene,
  scenesAt,
  startClean,
} from './scene';
import { stateOf, stored } from './stored';

const upstream = upstreamDefinitions();

eachRun(apiserver, (run) => {
  const committed = isMain(run) ? committedScenes() : scenesAt(run.programs['kube-apiserver'].version);
  // Servers differ by their range of addresses of Services; a server is started for each.
  const scenes = byRange([...committed, ...(isMain(run) ? deliveredScenes() : [])]);
  let server: { readonly range: string; readonly started: ApiServer } | undefined;
  /** What our definitions had stored of the objects of a scene, by the release that they are of. */
  const storedByOurs = new Map<string, readonly unknown[]>();

  const serverFor = async ({ range }: Scene): Promise<ApiServer> => {
    if (server?.range === range) return server.started;
    await server?.started.stop();
    server = undefined;
    const started = await startApiServer(run.programs, { serviceCidr: range });
    server = { range, started };
    return started;
  };
  afterAll(() => server?.started.stop());

  const prepared = async (scene: Scene, defining: Defining): Promise<ApiServer> => {
    const ready = await serverFor(scene);
    await startClean(ready, defining.before);
    await makeNamespaces(ready.client, scene);
    return ready;
  };

  describe('with definitions made of our schemas', () => {
    test.each(scenes)('every object of %s is taken, and nothing changes when all are applied again', async (_, scene) => {
      const ours = definedByUs(scene);
      const ready = await prepared(scene, ours);
      const first = await applyAll(ready, scene, ours);
      const second = await applyAll(ready, scene, ours);
      expect(second.map(stateOf)).toEqual(first.map(stateOf));
      storedByOurs.set(scene.name, second.filter((object) => !isDefinition(object)).map(stored));
      looked(run, 'objects', first.length);
    });
  });

  describe('a dry run from a clean state', () => {
    // A dry run does not see what it did before: what others are of, or lie in, has to be there.
    const isFirst = ({ kind }: Manifest) => kind === 'CustomResourceDefinition' || kind === 'Namespace';

    test.each(byRange(committed))('says of %s what comes of it', async (_, scene) => {
      const ready = await prepared(scene, definedByUs(scene));
      for (const object of scene.objects.filter(isFirst)) {
        accept(object, await ready.client.apply(object));
        if (isDefinition(object)) await isServed(ready.client, object);
      }
      const said: Manifest[] = [];
      const others = scene.objects.filter((object) => !isFirst(object));
      for (const object of others) said.push(accept(object, await ready.client.apply(object, { dryRun: true })).body);
      const names = others.map(identityOf);
      for (const object of others) {
        if (!(object.kind === 'ServiceAccount' && object.metadata.name === 'default'))
          expect((await ready.client.get(object)).status).toBe(404);
      }
      const real = storedByOurs.get(scene.name) ?? [];
      const came = scene.objects.filter((object) => !isDefinition(object)).map((object, index) => [object, real[index]] as const);
      expect(said.map(stored)).toEqual(came.filter(([object]) => !isFirst(object)).map(([, result]) => result));
      looked(run, 'objects by dry run', names.length);
    });
  });

  if (upstream) {
    const defined = new Set<string>();
    const lacked = new Set<string>();

    describe('with definitions of upstream', () => {
      test.each(byRange(committed))('the server stores the same of %s', async (_, scene) => {
        const theirs = definedByUpstream(scene, upstream);
        const ready = await prepared(scene, theirs);
        const first = await applyAll(ready, scene, theirs);
        let second = await applyAll(ready, scene, theirs);
        const isLate = (object: Manifest) => theirs.defaultsStatus.has(`${object.apiVersion} ${object.kind}`);
        // The default of a status is filled in when an object is read, and so comes into the store with the next write.
        const before = second;
        if (first.some(isLate)) second = await applyAll(ready, scene, theirs);
        expect(second.filter(isLate).map(stateOf)).toEqual(before.filter(isLate).map(stateOf));
        expect(second.filter((object) => !isLate(object)).map(stateOf)).toEqual(first.filter((object) => !isLate(object)).map(stateOf));
        for (const definition of theirs.upstream) defined.add(definedKind(definition));
        for (const kind of theirs.lacking) lacked.add(kind);
        const results = second.filter((object) => !isDefinition(object)).map(stored);
        const pinned = storedByOurs.get(scene.name) ?? [];
        if (results.every((result, index) => isSame(result, pinned[index]))) return;
        // Upstream's are of one release; what is of another is compared with ours of the newest.
        const newest = definedByUs(scene, true);
        const again = await applyAll(await prepared(scene, newest), scene, newest);
        const latest = again.filter((object) => !isDefinition(object)).map(stored);
        expect(results).toEqual(results.map((result, index) => (isSame(result, pinned[index]) ? pinned[index] : latest[index])));
      });

      test('kinds have one, but for those that upstream does not publish for the release', () => {
        expect(defined.size).toBeGreaterThan(lacked.size);
        looked(run, 'kinds by definitions of upstream', defined.size);
        looked(run, 'kinds by ours alone for some release', lacked.size);
      });
    });
  }
});

function byRange(scenes: readonly Scene[]): readonly (readonly [name: string, scene: Scene])[] {
  return [...scenes].sort((a, b) => (a.range < b.range ? -1 : Number(a.range > b.range))).map((scene) => [scene.name, scene] as const);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
