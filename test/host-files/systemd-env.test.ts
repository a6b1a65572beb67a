import { systemdEnv } from '../../src/host-files/systemd-env';
import { clusterOf, fileOf } from './machine';

const s1 = { role: 'server', address: '10.0.0.1' } as const;
const a1 = { role: 'agent', address: '10.0.0.2' } as const;
const distribution = { k3s: { version: 'v1.34.1+k3s1', service: 'systemd' } } as const;
const settings = (text = '') => text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

describe('systemd-env', () => {
  test.each([
    ['s1', 'k3s'],
    ['a1', 'k3s-agent'],
  ])('of %s says where the token is, and no token', (node, service) => {
    const file = fileOf(systemdEnv, clusterOf({ distribution, nodes: { s1, a1 } }), node);
    expect(file).toMatchObject({ path: `etc/systemd/system/${service}.service.env`, mode: 0o600 });
    expect(settings(file?.content)).toEqual(['K3S_TOKEN_FILE=/etc/rancher/k3s/token']);
    expect(file?.content).toContain(` /etc/default/${service},`);
  });

  test('of a server alone sets nothing: k3s would wait for a token that nobody brings', () => {
    expect(settings(fileOf(systemdEnv, clusterOf({ distribution, nodes: { s1 } }), 's1')?.content)).toEqual([]);
  });

  test('is left to the installer unless chosen', () => {
    expect(fileOf(systemdEnv, clusterOf({ nodes: { s1 } }), 's1')).toBeUndefined();
  });
});
