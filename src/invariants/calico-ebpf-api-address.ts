import type { CalicoOptions } from '../addons/calico';
import { defineInvariant } from '../invariant';

/** Calico in eBPF reaches the API at an address that outlives a server. */
export const calicoEbpfApiAddress = defineInvariant({
  name: 'calico-ebpf-api-address',
  summary: 'Calico in eBPF reaches the API at an address that outlives a server',
  why: 'Without kube-proxy it goes straight to the first server; while that one is down no pod starts on any node.',
  severity: 'warning',
  example: 'calico: { dataplane: ebpf } with three servers and no controlPlane.vip',
  *check({ cluster, options }) {
    const calico = options('calico') as CalicoOptions | undefined;
    if (!calico) return;
    if (calico.dataplane !== 'ebpf' || cluster.servers.length < 2 || cluster.controlPlane.vip.length > 0) return;
    yield {
      at: ['addons', 'calico', 'dataplane'],
      also: [['controlPlane', 'vip']],
      problem: 'is ebpf, and the API is reached at the first server alone',
      fix: 'add controlPlane.vip and an add-on that carries it',
    };
  },
});
