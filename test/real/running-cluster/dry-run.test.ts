import type { ApiClient } from '../api-client';
import { scenesAt } from '../apiserver/scene';
import { eachRun, looked } from '../suite';
import { clientOf } from './asked-cluster';
import { dryRuns } from './dry-runs';
import { runningCluster } from './part';

eachRun(runningCluster, (run) => {
  const { path, version } = run.programs.cluster;
  const scenes = scenesAt(version.replace(/[-+].*$/, ''));
  let client: ApiClient;
  let judged = 0;
  beforeAll(() => {
    client = clientOf(path);
  });
  afterAll(() => client.close());

  test.each(scenes.map((scene) => [scene.name, scene] as const))('it takes every object of %s', async (_, scene) => {
    const { taken, unjudged, refused } = await dryRuns(client, scene);
    expect(refused).toEqual([]);
    judged += taken;
    looked(run, 'objects', taken);
    looked(run, 'objects not judged', unjudged);
  });

  test('it judged some', () => expect(judged).toBeGreaterThan(0));
});
