import { type ApiServer, startApiServer } from '../api-server';
import { eachRun } from '../suite';
import { apiserver } from './part';

eachRun(apiserver, ({ programs }) => {
  let server: ApiServer | undefined;
  beforeAll(async () => {
    server = await startApiServer(programs);
  });
  afterAll(() => server?.stop());

  test('an object is stored once, and one with an unknown field is not', async () => {
    const client = server?.client;
    const object = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, data: { a: 'b' } };
    const first = await client?.apply(object);
    expect(first?.status).toBe(201);
    const second = await client?.apply(object);
    expect(second?.status).toBe(200);
    expect(second?.body.metadata.resourceVersion).toBe(first?.body.metadata.resourceVersion);
    expect((await client?.apply({ ...object, unknown: 'c' }))?.status).toBeGreaterThanOrEqual(400);
  });
});
