import type { Cluster } from './cluster';
import type { Path } from './path';

/** The ports that Services of type NodePort get. */
export interface NodePortRange {
  readonly first: number;
  readonly last: number;
  /** Where it is written; undefined for the default. */
  readonly at: Path | undefined;
  readonly text: string;
}

/** The range as written, or that of Kubernetes; undefined where what is written is no range. */
export function nodePortRange({ k3s, kubeadm }: Cluster): NodePortRange | undefined {
  const key = 'service-node-port-range';
  const [chosen, at]: [unknown, Path] = kubeadm
    ? [kubeadm.extraArgs.apiServer[key]?.join(','), ['distribution', 'kubeadm', 'extraArgs', 'apiServer', key]]
    : [k3s?.config[key], ['distribution', 'k3s', 'config', key]];
  const text = chosen === undefined ? '30000-32767' : String(chosen);
  const [, first, last] = /^(\d+)-(\d+)$/.exec(text) ?? [];
  if (first === undefined || last === undefined) return undefined;
  return { first: Number(first), last: Number(last), at: chosen === undefined ? undefined : at, text };
}
