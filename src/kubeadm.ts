import * as z from 'zod/mini';
import { type Datastore, etcdSchema, externalEtcd } from './datastore';
import { cloudInitSchema, type KubeProxyMode, kubeProxyModeSchema, minorIssue } from './kubernetes';
import { listOf, meantAs, portNumber, text, urlText } from './scalar';
import { parseVersion } from './version';

const kubeadmVersion = text('Kubernetes release, exact, such as v1.34.1', (value) => {
  const parsed = parseVersion(value);
  if (!parsed || !/^v\d+\.\d+\.\d+$/.test(value)) {
    const numbers = /^v?(\d+\.\d+\.\d+)/.exec(value)?.[1];
    return {
      rule: 'unknown-version',
      problem: 'is not an exact Kubernetes release',
      ...(numbers ? meantAs(`v${numbers}`) : { fix: 'write a release such as v1.34.1' }),
    };
  }
  return minorIssue(value);
});

/** An image tag that names one release. */
function imageTag(product: string, example: string) {
  return text(`exact tag of the ${product} image, such as ${example}`, (value) =>
    /^v?\d+(\.\d+)+([-.][0-9A-Za-z.-]+)?$/.test(value)
      ? undefined
      : { rule: 'unknown-version', problem: `is not an exact release of ${product}`, fix: `write a release such as ${example}` },
  );
}

/** @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/cmd/kubeadm/app/util/patches/patches.go */
const patchName = text('target[suffix][+patchtype], such as kube-apiserver0+strategic', (value) =>
  /^(etcd|kube-apiserver|kube-controller-manager|kube-scheduler|kubeletconfiguration|corednsdeployment)[^+]*(\+(strategic|merge|json))?$/.test(
    value,
  )
    ? undefined
    : {
        rule: 'malformed-name',
        problem: 'is not the name of a patch, so kubeadm would leave it out',
        fix: 'write a target (etcd, kube-apiserver, kube-controller-manager, kube-scheduler, kubeletconfiguration, corednsdeployment) with +strategic, +merge or +json',
      },
);

const haproxySchema = z.strictObject({
  version: imageTag('haproxy', '2.8.18'),
  image: z.optional(text('image without its tag, one that reads /usr/local/etc/haproxy; default: docker.io/library/haproxy')),
  port: z.optional(portNumber('port of the API at the VIP, another than that of the API servers; default: 8443')),
});

const keepalivedSchema = z.strictObject({
  version: imageTag('keepalived', '2.0.20'),
  image: z.optional(text('image without its tag, one that reads /usr/local/etc/keepalived; default: docker.io/osixia/keepalived')),
  routerId: z
    .int()
    .check(z.minimum(1), z.maximum(255), z.describe('VRRP virtual router id, the same on all servers and nobody else’s on the link')),
  unicast: z.optional(
    z.boolean().check(z.describe('servers talk to each other by address, where the network drops multicast; default: false')),
  ),
});

const argumentsSchema = (component: string) =>
  z.optional(
    z
      .record(z.string(), z.union([z.string(), z.array(z.string()).check(z.minLength(1))]))
      .check(z.describe(`further arguments of ${component}, without dashes`)),
  );

/** The kubeadm of a cluster as it is written: the release of Kubernetes alone, or with choices. */
export const kubeadmSchema = z.union([
  kubeadmVersion,
  z.strictObject({
    version: kubeadmVersion,
    imageRepository: z.optional(text('registry and path of the images of Kubernetes; default: registry.k8s.io')),
    datastore: z.optional(etcdSchema.check(z.describe('default: an etcd member on every server'))),
    kubeProxyMode: z.optional(kubeProxyModeSchema),
    haproxy: z.optional(
      haproxySchema.check(z.describe('haproxy on every server, which spreads connections over the API servers that are well')),
    ),
    keepalived: z.optional(keepalivedSchema.check(z.describe('keepalived on every server, which carries controlPlane.vip'))),
    servingCertificates: z.optional(
      z
        .enum(['self-signed', 'cluster-ca'])
        .check(z.describe('what kubelets show to who asks them; cluster-ca needs an approver of their requests; default: self-signed')),
    ),
    packages: z.optional(
      z
        .enum(['upstream', 'installed'])
        .check(z.describe('kubeadm, kubelet and kubectl come from the package repository of Kubernetes, or are there; default: upstream')),
    ),
    packageRepository: z.optional(urlText('mirror of the package repository; default: https://pkgs.k8s.io')),
    featureGates: z.optional(z.record(z.string(), z.boolean()).check(z.describe('feature gates of kubeadm'))),
    extraArgs: z.optional(
      z.strictObject({
        apiServer: argumentsSchema('kube-apiserver'),
        controllerManager: argumentsSchema('kube-controller-manager'),
        scheduler: argumentsSchema('kube-scheduler'),
        etcd: argumentsSchema('etcd'),
        kubelet: argumentsSchema('the kubelet'),
      }),
    ),
    kubelet: z.optional(z.record(z.string(), z.json()).check(z.describe('further fields of KubeletConfiguration'))),
    kubeProxy: z.optional(z.record(z.string(), z.json()).check(z.describe('further fields of KubeProxyConfiguration'))),
    patches: z.optional(
      z
        .record(patchName, z.json())
        .check(z.describe('patches of static pods and of the kubelet, by file name, such as kube-apiserver0+strategic')),
    ),
    ignorePreflightErrors: z.optional(z.array(z.string()).check(z.describe('pre-flight checks of kubeadm that may fail'))),
    cloudInit: z.optional(cloudInitSchema),
  }),
]);

/** haproxy before the API servers. */
export interface Haproxy {
  readonly image: string;
  readonly port: number;
}

/** keepalived, which carries the VIP. */
export interface Keepalived {
  readonly image: string;
  readonly routerId: number;
  readonly unicast: boolean;
}

/** The components of the control plane and of nodes that take arguments. */
export type KubeadmComponent = 'apiServer' | 'controllerManager' | 'scheduler' | 'etcd' | 'kubelet';

/** The kubeadm of a cluster. */
export interface Kubeadm {
  /** The exact release: `v1.34.1`. */
  readonly version: string;
  readonly imageRepository: string;
  readonly datastore: Datastore;
  readonly kubeProxyMode: KubeProxyMode;
  readonly haproxy: Haproxy | undefined;
  readonly keepalived: Keepalived | undefined;
  readonly servingCertificates: 'self-signed' | 'cluster-ca';
  readonly packages: 'upstream' | 'installed';
  readonly packageRepository: string;
  readonly featureGates: Readonly<Record<string, boolean>>;
  /** By component and name of the argument, each with its values in order. */
  readonly extraArgs: Readonly<Record<KubeadmComponent, Readonly<Record<string, readonly string[]>>>>;
  readonly kubelet: Readonly<Record<string, unknown>>;
  readonly kubeProxy: Readonly<Record<string, unknown>>;
  readonly patches: Readonly<Record<string, unknown>>;
  readonly ignorePreflightErrors: readonly string[];
  readonly cloudInit: boolean;
}

/** Derives the kubeadm of a cluster. */
export function resolveKubeadm(written: z.output<typeof kubeadmSchema>): Kubeadm {
  const kubeadm = typeof written === 'string' ? { version: written } : written;
  const { haproxy, keepalived, extraArgs } = kubeadm;
  return {
    version: kubeadm.version,
    imageRepository: kubeadm.imageRepository ?? 'registry.k8s.io',
    datastore: kubeadm.datastore ? externalEtcd(kubeadm.datastore) : { kind: 'embedded-etcd' },
    kubeProxyMode: kubeadm.kubeProxyMode ?? 'iptables',
    haproxy: haproxy && { image: `${haproxy.image ?? 'docker.io/library/haproxy'}:${haproxy.version}`, port: haproxy.port ?? 8443 },
    keepalived: keepalived && {
      image: `${keepalived.image ?? 'docker.io/osixia/keepalived'}:${keepalived.version}`,
      routerId: keepalived.routerId,
      unicast: keepalived.unicast ?? false,
    },
    servingCertificates: kubeadm.servingCertificates ?? 'self-signed',
    packages: kubeadm.packages ?? 'upstream',
    packageRepository: kubeadm.packageRepository ?? 'https://pkgs.k8s.io',
    featureGates: kubeadm.featureGates ?? {},
    extraArgs: {
      apiServer: listed(extraArgs?.apiServer),
      controllerManager: listed(extraArgs?.controllerManager),
      scheduler: listed(extraArgs?.scheduler),
      etcd: listed(extraArgs?.etcd),
      kubelet: listed(extraArgs?.kubelet),
    },
    kubelet: kubeadm.kubelet ?? {},
    kubeProxy: kubeadm.kubeProxy ?? {},
    patches: kubeadm.patches ?? {},
    ignorePreflightErrors: kubeadm.ignorePreflightErrors ?? [],
    cloudInit: kubeadm.cloudInit ?? false,
  };
}

function listed(written: Readonly<Record<string, string | readonly string[]>> = {}): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(written).map(([name, value]) => [name, listOf(value)]));
}
