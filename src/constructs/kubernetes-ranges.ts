import { minorOf } from '../version';

/** Kubernetes minors that each Cilium minor is tested with. @see https://docs.cilium.io/en/v1.20/network/kubernetes/compatibility/ */
export const ciliumTested: Readonly<Record<string, readonly [number, number]>> = {
  '1.13': [16, 26],
  '1.14': [19, 27],
  '1.15': [26, 29],
  '1.16': [27, 30],
  '1.17': [29, 32],
  '1.18': [30, 33],
  '1.19': [31, 34],
  '1.20': [33, 36],
};

/**
 * Kubernetes minors that each minor of Argo CD is tested with; of 3.1 as its successors tell.
 * @see https://github.com/argoproj/argo-cd/blob/v3.4.4/docs/operator-manual/tested-kubernetes-versions.md
 */
export const argoCdTested: Readonly<Record<string, readonly [number, number]>> = {
  '2.14': [28, 31],
  '3.0': [29, 32],
  '3.1': [31, 34],
  '3.2': [31, 34],
  '3.3': [32, 35],
  '3.4': [32, 35],
};

/** The oldest Kubernetes that each minor of Flux accepts. @see https://github.com/fluxcd/flux2/blob/v2.8.5/cmd/flux/check.go */
export const fluxOldest: Readonly<Record<string, string>> = {
  '2.0': '1.24',
  '2.1': '1.25',
  '2.2': '1.26',
  '2.3': '1.28',
  '2.4': '1.28',
  '2.5': '1.30',
  '2.6': '1.31',
  '2.7': '1.32',
  '2.8': '1.33',
};

/** The oldest Kubernetes that each minor of metrics-server supports. @see https://github.com/kubernetes-sigs/metrics-server/blob/v0.9.0/README.md */
export const metricsServerOldest: Readonly<Record<string, string>> = { '0.6': '1.25', '0.7': '1.27', '0.8': '1.31', '0.9': '1.34' };

/** A range of a table as the minors of Kubernetes that it names. */
export function testedRange(table: Readonly<Record<string, readonly [number, number]>>, version: string) {
  const [from, to] = table[minorOf(version)] ?? [];
  return from === undefined || to === undefined ? undefined : ({ kind: 'tested', from: `1.${from}`, to: `1.${to}` } as const);
}

/** A floor of a table as the minors of Kubernetes that it names. */
export function requiredRange(table: Readonly<Record<string, string>>, version: string) {
  const from = table[minorOf(version)];
  return from === undefined ? undefined : ({ kind: 'required', from } as const);
}
