import { systemdUnit } from '../../src/host-files/systemd-unit';
import { clusterOf, fileOf } from './machine';

const nodes = { s1: { role: 'server', address: '10.0.0.1' }, a1: { role: 'agent', address: '10.0.0.2' } } as const;
const cluster = clusterOf({ distribution: { k3s: { version: 'v1.34.1+k3s1', service: 'systemd' } }, nodes });

// What create_systemd_service_file of the installer writes for `server` and `agent` without further arguments:
// https://github.com/k3s-io/k3s/blob/0136cf258954a458da1404858396342724b93d24/install.sh
const settings = (service: string, command: string): readonly string[] => [
  '[Unit]',
  'Description=Lightweight Kubernetes',
  'Documentation=https://k3s.io',
  'Wants=network-online.target',
  'After=network-online.target',
  '[Install]',
  'WantedBy=multi-user.target',
  '[Service]',
  'Type=notify',
  'EnvironmentFile=-/etc/default/%N',
  'EnvironmentFile=-/etc/sysconfig/%N',
  `EnvironmentFile=-/etc/systemd/system/${service}.service.env`,
  'KillMode=process',
  'Delegate=yes',
  'User=root',
  'LimitNOFILE=1048576',
  'LimitNPROC=infinity',
  'LimitCORE=infinity',
  'TasksMax=infinity',
  'TimeoutStartSec=0',
  'Restart=always',
  'RestartSec=5s',
  'ExecStartPre=-/sbin/modprobe br_netfilter',
  'ExecStartPre=-/sbin/modprobe overlay',
  `ExecStart=/usr/local/bin/k3s ${command}`,
];

describe('systemd-unit', () => {
  test.each([
    ['s1', 'k3s', 'server'],
    ['a1', 'k3s-agent', 'agent'],
  ])('of %s is %s.service, as the installer would write it', (node, service, command) => {
    const file = fileOf(systemdUnit, cluster, node);
    expect(file).toMatchObject({ path: `etc/systemd/system/${service}.service`, mode: 0o644 });
    expect(file?.content.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toEqual(settings(service, command));
  });

  test('is left to the installer unless chosen', () => {
    expect(fileOf(systemdUnit, clusterOf({ nodes }), 's1')).toBeUndefined();
  });
});
