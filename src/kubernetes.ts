import * as z from 'zod/mini';
import type { ScalarIssue } from './scalar';
import { parseVersion } from './version';

/** Kubernetes minors that Keelson knows, oldest and newest. */
export const kubernetesMinors = { oldest: 25, newest: 36 } as const;

/** What keeps a release of a distribution from being one of a minor that Keelson knows. */
export function minorIssue(value: string): ScalarIssue | undefined {
  const parsed = parseVersion(value);
  const { oldest, newest } = kubernetesMinors;
  if (parsed?.major === 1 && parsed.minor >= oldest && parsed.minor <= newest) return undefined;
  return {
    rule: 'unknown-version',
    problem: `is a Kubernetes minor that Keelson does not know (it knows 1.${oldest} to 1.${newest})`,
    fix: `choose a release from v1.${oldest} to v1.${newest}`,
  };
}

/** How the kube-proxy of a distribution works. */
export const kubeProxyModes = ['iptables', 'ipvs', 'nftables'] as const;

/** One of the modes of kube-proxy. */
export type KubeProxyMode = (typeof kubeProxyModes)[number];

/** The mode of a distribution's kube-proxy, as it is written. */
export const kubeProxyModeSchema = z
  .enum(kubeProxyModes)
  .check(z.describe('how the kube-proxy of the distribution works, where no add-on replaces it; default: iptables'));

/** Whether each node gets user-data, as it is written. */
export const cloudInitSchema = z
  .boolean()
  .check(z.describe('write user-data for each node that carries its files and runs install.sh; default: false'));
