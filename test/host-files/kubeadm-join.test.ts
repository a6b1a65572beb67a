import { kubeadmJoin } from '../../src/host-files/kubeadm-join';
import { kubeadmSecrets as secrets } from './kubeadm-commands';
import { clusterOf, fileOf, Machine, shellcheck } from './machine';

const nodes = {
  s1: { role: 'server', address: '10.0.0.1' },
  s2: { role: 'server', address: '10.0.0.2' },
  a1: { role: 'agent', address: '10.0.0.4' },
} as const;
const cluster = clusterOf({ distribution: { kubeadm: 'v1.34.1' }, controlPlane: { vip: '10.0.0.10' }, nodes });

const machines: Machine[] = [];
function machine(node: 's2' | 'a1'): Machine {
  const made = new Machine(cluster, node);
  machines.push(made);
  made.write('kubeadm-version', 'v1.34.1\n');
  made.up('https://10.0.0.1:6443/livez');
  made.up('https://10.0.0.10:6443/livez');
  return made;
}
afterEach(() => {
  for (const made of machines.splice(0)) made.remove();
});

const run = (made: Machine, args: readonly string[] = [], env: Readonly<Record<string, string>> = secrets) =>
  made.script('join.sh', ['--root', made.root, ...args], env);
const kubeadmOf = (made: Machine) => made.log.filter((line) => line.startsWith('kubeadm'));
const reset = 'kubeadm reset --force --cri-socket unix:///run/containerd/containerd.sock';

describe('kubeadm-join', () => {
  test.each(['s2', 'a1'] as const)('%s joins once', (node) => {
    const made = machine(node);
    expect(run(made)).toMatchObject({ status: 0, output: expect.stringContaining(`${node}: has joined\n`) });
    expect(kubeadmOf(made)).toEqual([`kubeadm join --config ${made.root}/run/keelson/kubeadm.yaml`]);
    made.forget();
    expect(run(made, [], {})).toEqual({ status: 0, output: `${node}: has joined already\n` });
    expect(made.log).toEqual([]);
  });

  test('a join that was cut short before kubeadm had done anything just begins', () => {
    const made = machine('s2');
    expect(run(made, [], { ...secrets, CUT: 'preflight' }).status).not.toBe(0);
    made.forget();
    expect(run(made)).toMatchObject({ status: 0 });
    expect(kubeadmOf(made)).toEqual([expect.stringMatching(/^kubeadm join/)]);
  });

  test('a server that joined in part is reset, so that its etcd member does not count, and joins anew', () => {
    const made = machine('s2');
    expect(run(made, [], { ...secrets, CUT: 'pods' }).status).not.toBe(0);
    made.forget();
    const before = Number(made.read('clock'));
    expect(run(made)).toMatchObject({ status: 0 });
    expect(kubeadmOf(made)).toEqual([reset, expect.stringMatching(/^kubeadm join/)]);
    expect(Number(made.read('clock'))).toBe(before);
  });

  // cmd/kubeadm/app/cmd/phases/join/kubelet.go of v1.34.1 refuses the name of a node that is ready.
  test('a server that the cluster believes to be ready is given time to be forgotten', () => {
    const made = machine('s2');
    expect(run(made, [], { ...secrets, CUT: 'kubelet' }).status).not.toBe(0);
    made.forget();
    const before = Number(made.read('clock'));
    expect(run(made)).toMatchObject({ status: 0 });
    expect(kubeadmOf(made)).toEqual([reset, expect.stringMatching(/^kubeadm join/)]);
    expect(Number(made.read('clock'))).toBe(before + 60);
  });

  test.each([
    ['s2', 'end'],
    ['a1', 'kubelet'],
  ] as const)('%s that has joined whole is not reset, though its script was cut short (%s)', (node, step) => {
    const made = machine(node);
    expect(run(made, [], { ...secrets, CUT: step }).status).not.toBe(0);
    expect(made.has('root/run/keelson/kubeadm.yaml')).toBe(true);
    made.forget();
    expect(run(made, [], {})).toMatchObject({ status: 0 });
    expect(kubeadmOf(made)).toEqual([]);
    expect(made.has('root/run/keelson/kubeadm.yaml')).toBe(false);
    expect(made.has('root/var/lib/keelson/join')).toBe(false);
  });

  test('a join that fails says so, leaves no secrets, and the next one begins anew', () => {
    const made = machine('s2');
    made.write('join-fails', '');
    expect(run(made)).toMatchObject({ status: 1, output: expect.stringContaining('kubeadm join failed') });
    expect(made.has('root/run/keelson/kubeadm.yaml')).toBe(false);
    made.unlink('join-fails');
    made.forget();
    expect(run(made)).toMatchObject({ status: 0 });
    expect(kubeadmOf(made)).toEqual([reset, expect.stringMatching(/^kubeadm join/)]);
  });

  test('nothing is reset while the cluster does not answer', () => {
    const made = machine('s2');
    run(made, [], { ...secrets, CUT: 'pods' });
    made.forget();
    made.unlink('up');
    expect(run(made, ['--wait-seconds', '5'])).toMatchObject({ status: 1, output: expect.stringContaining('does not answer') });
    expect(kubeadmOf(made)).toEqual([]);
  });

  test('does nothing with --dry-run', () => {
    const made = machine('a1');
    const before = made.tree();
    const { output } = run(made, ['--dry-run'], {});
    expect(output).toContain('would wait  for control-plane-endpoint=https://10.0.0.10:6443\n');
    expect(output).toContain('would run   kubeadm join\n');
    expect(made.tree()).toEqual(before);
    expect(made.log).toEqual([]);
  });

  test('is of all nodes but the first server', () => {
    expect(fileOf(kubeadmJoin, cluster, 's1')).toBeUndefined();
  });

  const findings = shellcheck(fileOf(kubeadmJoin, cluster, 's2')?.content ?? '');
  const looked = findings === undefined ? ' (not looked: shellcheck is not installed)' : '';
  test(`the script is clean to shellcheck${looked}`, () => {
    expect(findings ?? '').toBe('');
  });
});
