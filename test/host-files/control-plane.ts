import type { Capability, Cluster, Facts } from '../../src/cluster';
import { clusterOf } from './machine';

type Choices = Exclude<NonNullable<Facts['distribution']['kubeadm']>, string>;

const families = {
  ipv4: { vip: '10.31.80.0', address: (i: number) => `10.31.80.${i}` },
  ipv6: { vip: 'fd31:80::ff', address: (i: number) => `fd31:80::${i}` },
  dual: { vip: ['10.31.80.0', 'fd31:80::ff'], address: (i: number) => [`10.31.80.${i}`, `fd31:80::${i}`] },
} as const;

/** Three servers and an agent of kubeadm, as in the walk-through, where an add-on is all of `provides`. */
export function kubeadmOf(
  choices: Partial<Choices> = {},
  family: keyof typeof families = 'ipv4',
  more: Partial<Facts> = {},
  ...provides: Capability[]
): Cluster {
  const { vip, address } = families[family];
  const node = (role: 'server' | 'agent', i: number) => ({ role, address: address(i) as string | string[], interface: 'eth0' });
  return clusterOf(
    {
      distribution: { kubeadm: { version: 'v1.34.1', ...choices } },
      controlPlane: { vip: vip as string | string[], names: ['api.home.example'] },
      nodes: { one: node('server', 1), two: node('server', 2), three: node('server', 3), four: node('agent', 4) },
      ...more,
    },
    ...provides,
  );
}
