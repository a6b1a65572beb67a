import * as z from 'zod/mini';
import { type Datastore, etcdSchema, externalEtcd } from './datastore';
import { cloudInitSchema, type KubeProxyMode, kubeProxyModeSchema, minorIssue } from './kubernetes';
import { meantAs, text } from './scalar';
import { parseVersion } from './version';

/** The components that k3s brings along and can leave out. @see https://github.com/k3s-io/k3s/blob/v1.34.1%2Bk3s1/pkg/cli/cmds/stage.go */
export const packagedComponents = ['coredns', 'local-storage', 'metrics-server', 'runtimes', 'servicelb', 'traefik'] as const;

const k3sVersion = text('k3s release, exact, such as v1.34.1+k3s1', (value) => {
  const parsed = parseVersion(value);
  if (!parsed || !/^v\d+\.\d+\.\d+\+k3s\d+$/.test(value)) {
    const repaired = parsed && /^v?\d+\.\d+\.\d+$/.test(value) ? `v${value.replace(/^v/, '')}+k3s1` : undefined;
    return {
      rule: 'unknown-version',
      problem: 'is not an exact k3s release',
      ...(repaired ? meantAs(repaired) : { fix: 'write a release such as v1.34.1+k3s1' }),
    };
  }
  return minorIssue(value);
});

/** The k3s of a cluster as it is written: its release alone, or with choices. */
export const k3sSchema = z.union([
  k3sVersion,
  z.strictObject({
    version: k3sVersion,
    datastore: z.optional(
      z.union([
        z.enum(['sqlite', 'embedded-etcd']).check(z.describe('default: sqlite with one server, embedded-etcd with several')),
        etcdSchema,
      ]),
    ),
    disable: z.optional(
      z.array(z.enum(packagedComponents)).check(z.describe('packaged components to leave out, beside those that an add-on replaces')),
    ),
    flannel: z.optional(
      z
        .strictObject({
          backend: z.optional(z.enum(['vxlan', 'host-gw', 'wireguard-native']).check(z.describe('default: vxlan'))),
          directRouting: z.optional(z.boolean().check(z.describe('vxlan: no tunnel between nodes on one link; default: false'))),
          externalIp: z.optional(z.boolean().check(z.describe('nodes reach each other by externalAddress; default: false'))),
        })
        .check(z.describe('the pod network that k3s brings, where no add-on is the CNI')),
    ),
    kubeProxyMode: z.optional(kubeProxyModeSchema),
    service: z.optional(
      z
        .enum(['installer', 'systemd'])
        .check(z.describe('what sets k3s up: its installer, or a unit that Keelson writes beside the pinned binary; default: installer')),
    ),
    cloudInit: z.optional(cloudInitSchema),
    preferBundledBin: z.optional(z.boolean().check(z.describe('use the iptables that k3s bundles; default: false'))),
    config: z.optional(
      z.record(z.string(), z.json()).check(z.describe('any other key of /etc/rancher/k3s/config.yaml, the same on every node')),
    ),
  }),
]);

/** The k3s of a cluster. */
export interface K3s {
  /** The exact release: `v1.34.1+k3s1`. */
  readonly version: string;
  readonly datastore: Datastore;
  readonly disable: readonly string[];
  readonly flannel: {
    readonly backend: 'vxlan' | 'host-gw' | 'wireguard-native';
    readonly directRouting: boolean;
    readonly externalIp: boolean;
  };
  readonly kubeProxyMode: KubeProxyMode;
  /** What writes the unit of k3s. */
  readonly service: 'installer' | 'systemd';
  readonly cloudInit: boolean;
  readonly preferBundledBin: boolean;
  readonly config: Readonly<Record<string, unknown>>;
}

/** Derives the k3s of a cluster with so many servers. */
export function resolveK3s(written: z.output<typeof k3sSchema>, servers: number): K3s {
  const k3s = typeof written === 'string' ? { version: written } : written;
  const datastore = k3s.datastore ?? (servers > 1 ? 'embedded-etcd' : 'sqlite');
  return {
    version: k3s.version,
    datastore: typeof datastore === 'string' ? { kind: datastore } : externalEtcd(datastore),
    disable: k3s.disable ?? [],
    flannel: {
      backend: k3s.flannel?.backend ?? 'vxlan',
      directRouting: k3s.flannel?.directRouting ?? false,
      externalIp: k3s.flannel?.externalIp ?? false,
    },
    kubeProxyMode: k3s.kubeProxyMode ?? 'iptables',
    service: k3s.service ?? 'installer',
    cloudInit: k3s.cloudInit ?? false,
    preferBundledBin: k3s.preferBundledBin ?? false,
    config: k3s.config ?? {},
  };
}
