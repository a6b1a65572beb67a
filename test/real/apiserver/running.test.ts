import { type ApiServer, startApiServer } from '../api-server';
import { clientOf } from '../running-cluster/asked-cluster';
import { dryRuns } from '../running-cluster/dry-runs';
import { eachRun, isMain, looked } from '../suite';
import { apiserver } from './part';
import { committedScenes } from './scene';

eachRun(apiserver, (run) => {
  if (!isMain(run)) return;

  describe('a cluster that runs, by its kubeconfig', () => {
    let server: ApiServer;
    beforeAll(async () => {
      server = await startApiServer(run.programs);
    });
    afterAll(() => server?.stop());

    test('is asked of every object, and has nothing more than before', async () => {
      const client = clientOf(server.kubeconfig);
      const all = async () => {
        const kinds = [
          ['v1', 'Namespace'],
          ['v1', 'ConfigMap'],
          ['v1', 'Service'],
          ['v1', 'ServiceAccount'],
          ['apps/v1', 'DaemonSet'],
          ['apps/v1', 'Deployment'],
          ['rbac.authorization.k8s.io/v1', 'ClusterRole'],
          ['apiextensions.k8s.io/v1', 'CustomResourceDefinition'],
        ] as const;
        const lists = [];
        for (const [apiVersion, kind] of kinds) lists.push(await client.list(apiVersion, kind));
        return lists;
      };
      const before = await all();
      let taken = 0;
      let unjudged = 0;
      for (const scene of committedScenes()) {
        const said = await dryRuns(client, scene);
        expect([scene.name, said.refused]).toEqual([scene.name, []]);
        expect(said.taken + said.unjudged).toBe(scene.objects.length);
        taken += said.taken;
        unjudged += said.unjudged;
      }
      expect(await all()).toEqual(before);
      expect(taken).toBeGreaterThan(unjudged);
      looked(run, 'objects by a kubeconfig', taken);
      client.close();
    });

    test('refuses what it refuses elsewhere', async () => {
      const client = clientOf(server.kubeconfig);
      const objects = [
        { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings', namespace: 'nowhere' }, dta: {} },
        {
          apiVersion: 'v1',
          kind: 'Service',
          metadata: { name: 'web', namespace: 'default' },
          spec: { clusterIP: '198.51.100.1', ports: [{ port: 80 }] },
        },
        { apiVersion: 'v1', kind: 'Service', metadata: { name: 'none', namespace: 'default' }, spec: { ports: [] } },
        { apiVersion: 'example.org/v1', kind: 'Unknown', metadata: { name: 'a' } },
      ];
      const { taken, unjudged, refused } = await dryRuns(client, { objects });
      expect({ taken, unjudged }).toEqual({ taken: 0, unjudged: 2 });
      expect(refused).toEqual([
        expect.stringMatching(/^v1 ConfigMap nowhere\/settings: 500 .*\.dta: field not declared/),
        expect.stringContaining('v1 Service default/none: 422'),
      ]);
      client.close();
    });
  });
});
