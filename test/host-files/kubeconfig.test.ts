import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Cluster } from '../../src/cluster';
import { kubeconfig } from '../../src/host-files/kubeconfig';
import { clusterOf, fileOf, Machine, shellcheck } from './machine';

const nodes = { s1: { role: 'server', address: '10.0.0.1' }, a1: { role: 'agent', address: '10.0.0.2' } } as const;
const plain = clusterOf({ nodes });

// As k3s writes it. @see https://github.com/k3s-io/k3s/blob/v1.34.1%2Bk3s1/pkg/daemons/control/deps/deps.go
const written = `apiVersion: v1
clusters:
- cluster:
    certificate-authority-data: ZGVmYXVsdA==
    server: https://127.0.0.1:6443
  name: default
contexts:
- context:
    cluster: default
    user: default
  name: default
current-context: default
kind: Config
preferences: {}
users:
- name: default
  user:
    client-certificate-data: Y2VydA==
    client-key-data: a2V5
`;

const machines: Machine[] = [];
function machine(cluster: Cluster = plain): Machine {
  const made = new Machine(cluster, 's1');
  machines.push(made);
  made.write('root/etc/rancher/k3s/k3s.yaml', written, 0o600);
  made.write(
    'bin/ssh',
    `#!/bin/sh\necho "ssh $1" >>'${made.dir}/log'\n[ ! -e '${made.dir}/unreachable' ] && cat '${made.dir}/remote'\n`,
    0o755,
  );
  made.write('remote', written);
  return made;
}
afterEach(() => {
  for (const made of machines.splice(0)) made.remove();
});

const run = (made: Machine, ...args: string[]) => made.script('kubeconfig.sh', ['--root', made.root, ...args], { HOME: made.dir });
const result = (made: Machine) => parse(made.read('.kube/home.yaml')) as Record<string, unknown>;

describe('kubeconfig', () => {
  test('is the file of k3s with the address of the server and the name of the cluster, for its owner only', () => {
    const made = machine();
    expect(run(made)).toMatchObject({ status: 0 });
    expect(result(made)).toEqual({
      apiVersion: 'v1',
      clusters: [{ cluster: { 'certificate-authority-data': 'ZGVmYXVsdA==', server: 'https://10.0.0.1:6443' }, name: 'home' }],
      contexts: [{ context: { cluster: 'home', user: 'home' }, name: 'home' }],
      'current-context': 'home',
      kind: 'Config',
      preferences: {},
      users: [{ name: 'home', user: { 'client-certificate-data': 'Y2VydA==', 'client-key-data': 'a2V5' } }],
    });
    expect(statSync(join(made.dir, '.kube/home.yaml')).mode & 0o777).toBe(0o600);
    expect(made.log).toEqual([]);
  });

  test.each([
    [{ vip: '10.0.0.10', names: ['api.home'] }, 'https://10.0.0.10:6443'],
    [{ vip: 'fd00::10', port: 7443 }, 'https://[fd00::10]:7443'],
    [{ names: ['api.home', 'k8s.home'] }, 'https://api.home:6443'],
    [{}, 'https://10.0.0.1:6443'],
  ])('with %j leads to %s', (controlPlane, server) => {
    const made = machine(clusterOf({ nodes, controlPlane }));
    run(made);
    expect(result(made)).toMatchObject({ clusters: [{ cluster: { server } }] });
  });

  // As kubeadm writes it. @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/cmd/kubeadm/app/util/kubeconfig/kubeconfig.go
  test('is the one of kubeadm where that runs the nodes, with the endpoint of its certificates', () => {
    const cluster = clusterOf({
      distribution: { kubeadm: { version: 'v1.34.1', haproxy: { version: '2.8.18' } } },
      controlPlane: { vip: '10.0.0.10', names: ['api.home'] },
      nodes,
    });
    const made = machine(cluster);
    made.write(
      'root/etc/kubernetes/admin.conf',
      written
        .replace('cluster: default', 'cluster: kubernetes')
        .replace('    user: default\n  name: default', '    user: kubernetes-admin\n  name: kubernetes-admin@kubernetes')
        .replace('current-context: default', 'current-context: kubernetes-admin@kubernetes')
        .replace('- name: default', '- name: kubernetes-admin')
        .replace('  name: default', '  name: kubernetes'),
      0o600,
    );
    expect(run(made)).toMatchObject({ status: 0 });
    expect(result(made)).toEqual({
      apiVersion: 'v1',
      clusters: [{ cluster: { 'certificate-authority-data': 'ZGVmYXVsdA==', server: 'https://api.home:8443' }, name: 'home' }],
      contexts: [{ context: { cluster: 'home', user: 'home' }, name: 'home' }],
      'current-context': 'home',
      kind: 'Config',
      preferences: {},
      users: [{ name: 'home', user: { 'client-certificate-data': 'Y2VydA==', 'client-key-data': 'a2V5' } }],
    });
    expect(fileOf(kubeconfig, cluster, 's1')?.content).not.toMatch(/k3s/i);
  });

  test('comes over ssh on any other machine', () => {
    const made = machine();
    made.addresses('10.0.0.99');
    expect(run(made)).toMatchObject({ status: 0 });
    expect(made.log).toEqual(['ssh root@10.0.0.1']);
    made.forget();
    run(made, '--ssh', 'me@s1');
    expect(made.log).toEqual(['ssh me@s1']);
  });

  test('is fetched at the external address where nodes share no network', () => {
    const cluster = clusterOf({
      distribution: { k3s: { version: 'v1.34.1+k3s1', flannel: { backend: 'wireguard-native', externalIp: true } } },
      nodes: { s1: { role: 'server', address: '10.1.0.5', externalAddress: '203.0.113.1' } },
    });
    const made = machine(cluster);
    made.addresses('10.0.0.99');
    run(made);
    expect(made.log).toEqual(['ssh root@203.0.113.1']);
    expect(result(made)).toMatchObject({ clusters: [{ cluster: { server: 'https://203.0.113.1:6443' } }] });
  });

  test('is left alone where it is right, and renewed where it is not', () => {
    const made = machine();
    run(made);
    expect(run(made).output).toContain(': unchanged\n');
    made.write('root/etc/rancher/k3s/k3s.yaml', written.replace('a2V5', 'bmV3'));
    expect(run(made).output).toContain('wrote ');
    expect(made.read('.kube/home.yaml')).toContain('bmV3');
  });

  test('is never written over a file of somebody else', () => {
    const made = machine();
    made.write('.kube/home.yaml', 'mine: true\n');
    expect(run(made)).toMatchObject({ status: 1, output: expect.stringContaining('nothing is merged') });
    expect(made.read('.kube/home.yaml')).toBe('mine: true\n');
    expect(run(made, '--force')).toMatchObject({ status: 0 });
  });

  test.each([
    ['the server does not answer', (made: Machine) => made.write('unreachable', '')],
    ['what comes is something else', (made: Machine) => made.write('remote', 'sudo: a password is required\n')],
  ])('is not written where %s', (_, spoil) => {
    const made = machine();
    spoil(made);
    expect(run(made, '--ssh', 'me@s1').status).toBe(1);
    expect(Object.keys(made.tree('.kube'))).toEqual([]);
  });

  test('is not written with --dry-run', () => {
    const made = machine();
    expect(run(made, '--dry-run').output).toContain('would write ');
    expect(made.has('.kube')).toBe(false);
  });

  test('is of servers only', () => {
    expect(fileOf(kubeconfig, plain, 'a1')).toBeUndefined();
  });

  const findings = shellcheck(fileOf(kubeconfig, plain, 's1')?.content ?? '');
  const looked = findings === undefined ? ' (not looked: shellcheck is not installed)' : '';
  test(`the script is clean to shellcheck${looked}`, () => {
    expect(findings ?? '').toBe('');
  });
});
