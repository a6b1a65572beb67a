import { join } from 'node:path';
import type { Cluster } from '../../src/cluster';
import { kubeadmInit } from '../../src/host-files/kubeadm-init';
import { kubeadmSecrets as secrets } from './kubeadm-commands';
import { clusterOf, fileOf, Machine, shellcheck } from './machine';

const nodes = {
  s1: { role: 'server', address: '10.0.0.1' },
  s2: { role: 'server', address: '10.0.0.2' },
  a1: { role: 'agent', address: '10.0.0.4' },
} as const;
const kubeadm = (rest: object = {}) => ({ distribution: { kubeadm: { version: 'v1.34.1', ...rest } } });
const three = clusterOf({ ...kubeadm(), nodes });
const one = clusterOf({ ...kubeadm(), nodes: { s1: nodes.s1 } });

const machines: Machine[] = [];
function machine(cluster: Cluster = three): Machine {
  const made = new Machine(cluster, 's1');
  machines.push(made);
  made.write('key', '-----BEGIN PGP PUBLIC KEY BLOCK-----\n');
  made.write('kubeadm-version', 'v1.34.1\n');
  return made;
}
afterEach(() => {
  for (const made of machines.splice(0)) made.remove();
});

const init = (made: Machine, args: readonly string[] = [], env: Readonly<Record<string, string>> = secrets) =>
  made.script('init.sh', ['--root', made.root, ...args], env);
const kubeadmOf = (made: Machine) => made.log.filter((line) => line.startsWith('kubeadm'));
const hash = `sha256:${'5'.padStart(64, '0')}`;

describe('kubeadm-init', () => {
  test('starts the cluster, hands certificates on where there are more servers, and shows neither token nor key', () => {
    const made = machine();
    const { status, output } = init(made);
    expect(status).toBe(0);
    expect(kubeadmOf(made)).toEqual([
      `kubeadm init --config ${made.root}/run/keelson/kubeadm.yaml --skip-token-print --skip-certificate-key-print --upload-certs`,
    ]);
    expect(output).toContain(`KUBEADM_CA_CERT_HASH=${hash}\n`);
    expect(output).toContain('24 hours; a new one: kubeadm token create\n');
    expect(output).toContain('2 hours; anew: kubeadm init phase upload-certs --upload-certs\n');
    expect(output).toContain('s1: the cluster runs\n');
    const alone = machine(one);
    expect(init(alone, [], {}).output).not.toContain('KUBEADM_');
    expect(kubeadmOf(alone)[0]).not.toContain('--upload-certs');
  });

  test('leaves a cluster that runs alone', () => {
    const made = machine();
    init(made);
    made.forget();
    expect(init(made, [], {})).toEqual({ status: 0, output: 's1: runs already\n' });
    expect(made.log).toEqual([]);
  });

  test('says again what the others need', () => {
    const made = machine();
    expect(init(made, ['--for-others'], {})).toMatchObject({ status: 1, output: expect.stringContaining('there is no cluster yet') });
    init(made);
    made.forget();
    expect(init(made, ['--for-others'], {}).output).toContain(`KUBEADM_CA_CERT_HASH=${hash}\n`);
    expect(made.log).toEqual([]);
  });

  test('fills the file for phases of kubeadm with secrets that nobody knows', () => {
    const made = machine();
    init(made);
    expect(init(made, ['--reconfigure'], {})).toMatchObject({ status: 0 });
    const filled = made.tree()['run/keelson/kubeadm.yaml'];
    expect(filled).toMatch(/^600 /);
    expect(filled).toContain('token: "zzzzzz.zzzzzzzzzzzzzzzz"\n');
    expect(filled).toContain(`certificateKey: "${'7'.padStart(64, '0')}"\n`);
    expect(filled).not.toContain('KUBEADM_');
  });

  // https://github.com/kubernetes/kubernetes/blob/v1.34.1/cmd/kubeadm/app/preflight/checks.go: names of the checks.
  test.each(['certificates', 'pods', 'kubelet', 'end'])(
    'a start that was cut short after %s goes on past the checks that it would fail',
    (step) => {
      const made = machine();
      expect(init(made, [], { ...secrets, CUT: step }).status).not.toBe(0);
      made.forget();
      expect(init(made)).toMatchObject({ status: 0 });
      expect(kubeadmOf(made)).toEqual([
        expect.stringMatching(
          / --ignore-preflight-errors=FileAvailable--etc-kubernetes-manifests-etcd\.yaml,.*-kube-apiserver\.yaml,.*Port-6443,Port-2379,.*DirAvailable--var-lib-etcd$/,
        ),
      ]);
      expect(made.has('root/var/lib/keelson/init')).toBe(false);
      expect(made.has('root/run/keelson/kubeadm.yaml')).toBe(false);
      expect(made.has('root/var/lib/etcd/member/db')).toBe(true);
    },
  );

  test('a start that was cut short before anything was made begins with all checks', () => {
    const made = machine();
    expect(init(made, [], { ...secrets, CUT: 'preflight' }).status).not.toBe(0);
    made.forget();
    expect(init(made)).toMatchObject({ status: 0 });
    expect(kubeadmOf(made)[0]).not.toContain('--ignore-preflight-errors');
  });

  test('names no check beside all of them, which kubeadm refuses', () => {
    const made = machine(clusterOf({ ...kubeadm({ ignorePreflightErrors: ['All'] }), nodes }));
    init(made, [], { ...secrets, CUT: 'pods' });
    made.forget();
    init(made);
    expect(kubeadmOf(made)[0]).not.toContain('--ignore-preflight-errors');
  });

  test('a start that fails says how to go on and how to start over, and leaves no secrets', () => {
    const made = machine();
    made.write('init-fails', '');
    const { status, output } = init(made);
    expect(status).toBe(1);
    expect(output).toContain('run this again: it goes on where it ended');
    expect(output).toContain('uninstall.sh --yes');
    expect(made.has('root/run/keelson/kubeadm.yaml')).toBe(false);
    made.unlink('init-fails');
    expect(init(made)).toMatchObject({ status: 0 });
  });

  test('does not start a second cluster, but goes on with its own where it answers already', () => {
    const made = machine();
    made.up('https://10.0.0.2:6443/livez');
    expect(init(made)).toMatchObject({ status: 1, output: expect.stringContaining('s2 runs a cluster already') });
    expect(kubeadmOf(made)).toEqual([]);
    expect(init(made, ['--force'], { ...secrets, CUT: 'kubelet' }).status).not.toBe(0);
    expect(init(made)).toMatchObject({ status: 0 });
  });

  test('an image that does not come is left to the kubelet', () => {
    const made = machine(one);
    made.beside(
      'etc/kubernetes/manifests/haproxy.yaml',
      'spec:\n  containers:\n    - name: haproxy\n      image: "docker.io/library/haproxy:2.8"\n',
    );
    made.write('bin/crictl', `#!/bin/sh\necho "crictl $*" >>'${made.dir}/log'\nexit 1\n`, 0o755);
    expect(init(made, [], {})).toMatchObject({ status: 0, output: expect.stringContaining('could not be pulled yet') });
    expect(made.log[0]).toMatch(/ pull docker\.io\/library\/haproxy:2\.8$|livez$/);
    expect(made.log.join('\n')).toContain('pull docker.io/library/haproxy:2.8\n');
  });

  test('does nothing with --dry-run, and needs no secrets for it', () => {
    const made = machine();
    const before = made.tree();
    expect(init(made, ['--dry-run'], {})).toMatchObject({ status: 0, output: expect.stringContaining('would run   kubeadm init\n') });
    expect(made.tree()).toEqual(before);
    expect(made.log).toEqual([]);
  });

  test('takes secrets from files', () => {
    const made = machine();
    made.write('t', `${secrets.KUBEADM_TOKEN}\n`);
    made.write('k', `${secrets.KUBEADM_CERTIFICATE_KEY}\n`);
    const env = { KUBEADM_TOKEN_FILE: join(made.dir, 't'), KUBEADM_CERTIFICATE_KEY_FILE: join(made.dir, 'k') };
    expect(init(made, [], env)).toMatchObject({ status: 0 });
    expect(made.read('given.yaml')).toContain(secrets.KUBEADM_TOKEN);
  });

  test('is of the first server only', () => {
    expect(fileOf(kubeadmInit, three, 's2')).toBeUndefined();
    expect(fileOf(kubeadmInit, three, 'a1')).toBeUndefined();
  });

  const findings = shellcheck(fileOf(kubeadmInit, three, 's1')?.content ?? '');
  const looked = findings === undefined ? ' (not looked: shellcheck is not installed)' : '';
  test(`the script is clean to shellcheck${looked}`, () => {
    expect(findings ?? '').toBe('');
  });
});
