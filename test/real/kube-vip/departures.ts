import { atLeast } from '../../../src/version';
import { type Asked, lengthWithoutAddress, passwordVariables } from './generator-flags';

/** A variable of a container. */
export interface EnvVar {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: unknown;
}

interface PodSpec {
  readonly containers: readonly (Record<string, unknown> & { readonly env: readonly EnvVar[] })[];
  readonly [field: string]: unknown;
}

/** A DaemonSet or a Pod. */
export interface Printed {
  readonly kind: string;
  readonly metadata: Record<string, unknown>;
  readonly spec: Record<string, unknown>;
  readonly status?: unknown;
}

/** Where an object of ours is not what `kube-vip manifest` prints, and why. */
export interface Departure {
  readonly name: string;
  readonly why: string;
  /** The releases that it is made for. @default all */
  readonly of?: (version: string) => boolean;
  /** True if its reader takes the variable as we write it, and says so by what it prints then. */
  readonly read?: boolean;
  applies(asked: Asked): boolean;
  /** Turns what is printed into what we write; it must change something wherever it applies. */
  depart(printed: Printed, asked: Asked): Printed;
}

/** All of them, in the order in which they are made. */
export const departures: readonly Departure[] = [
  {
    name: 'status',
    why: 'Its printer writes what only a cluster knows, and zero at that: of a Pod in all releases, of a DaemonSet until v0.8.1.',
    applies: ({ chosen, kubeconfig }) => kubeconfig !== undefined || !atLeast(chosen.version, '0.8.2'),
    depart: ({ status: _, ...printed }) => printed,
  },
  {
    name: 'time of creation',
    why: 'Its printer writes a null, which says nothing, until v1.0.0.',
    of: (version) => !atLeast(version, '1.0.1'),
    applies: ({ chosen }) => !atLeast(chosen.version, '1.0.1'),
    depart: withoutNulls,
  },
  {
    name: 'order of prefix lengths',
    why: 'It printed them in the order of the addresses, and took the first for IPv4: an IPv4 address is refused the length of IPv6.',
    read: true,
    of: printsLengthsInTheirOrder,
    applies: ({ chosen, cluster: { controlPlane } }) =>
      printsLengthsInTheirOrder(chosen.version) &&
      chosen.controlPlane !== false &&
      controlPlane.vip[0]?.span.family === 6 &&
      controlPlane.vip.some(({ span }) => span.family === 4) &&
      (chosen.vipPrefix?.ipv4 ?? 32) !== (chosen.vipPrefix?.ipv6 ?? 128) &&
      // A flag that states them states them in order.
      (chosen.vipPrefix === undefined || !atLeast(chosen.version, '0.9.0')),
    depart: (printed, { chosen }) => {
      const variable = atLeast(chosen.version, '0.9.0') ? 'vip_subnet' : 'vip_cidr';
      return withEnv(printed, (env) =>
        env.map((one) => (one.name === variable ? { ...one, value: one.value?.split(',').reverse().join(',') } : one)),
      );
    },
  },
  {
    name: 'length of no address',
    why: 'Without an address it asks for a length all the same, and prints it.',
    read: true,
    of: (version) => version === 'v0.8.1',
    applies: (asked) => lengthWithoutAddress(asked).length > 0,
    depart: (printed) => withEnv(printed, (env) => env.filter(({ name }) => name !== 'vip_cidr')),
  },
  {
    name: 'families asked for by DHCP',
    why: 'It overwrites what its flag says by what follows from --dnsMode.',
    read: true,
    of: (version) => atLeast(version, '1.0.3'),
    applies: ({ chosen: { dnsMode = 'first', dhcpMode } }) =>
      dhcpMode !== undefined && dhcpMode !== (dnsMode === 'first' ? 'ipv4' : dnsMode),
    depart: (printed, { chosen }) => changed('dhcp_mode', { name: 'dhcp_mode', value: chosen.dhcpMode })(printed),
  },
  {
    name: 'router id',
    why: 'Its flag is one constant for all nodes, and two speakers of one identity refuse each other; the address of the pod is that of its node.',
    applies: ({ chosen }) => chosen.mode === 'bgp',
    depart: changed('bgp_routerid', { name: 'bgp_routerid', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }),
  },
  {
    name: 'passwords of peers',
    why: 'Its flag holds them in clear; a variable takes each from its Secret, and must stand before the one that uses it.',
    applies: ({ chosen, cluster }) => chosen.mode === 'bgp' && passwordVariables(cluster).size > 0,
    depart: (printed, { cluster }) =>
      withEnv(printed, (env) => {
        const at = env.findIndex(({ name }) => name === 'bgp_peers');
        const variables = [...passwordVariables(cluster)].map(([name, secret]) => ({
          name,
          valueFrom: { secretKeyRef: { name: secret, key: 'password' } },
        }));
        return at < 0 ? env : [...env.slice(0, at), ...variables, ...env.slice(at)];
      }),
  },
  {
    name: 'timers of sessions',
    why: 'It has flags for them and prints neither.',
    applies: ({ chosen, cluster }) => chosen.mode === 'bgp' && Object.keys(timers(cluster)).length > 0,
    depart: (printed, { cluster }) =>
      withEnv(printed, (env) => {
        const at = env.findIndex(({ name }) => name === 'bgp_peers');
        return at < 0 ? env : [...env.slice(0, at + 1), ...variablesOf(timers(cluster)), ...env.slice(at + 1)];
      }),
  },
  {
    name: 'time until another leader',
    why: 'It prints the seconds under the name of the switch, where its reader takes them for a boolean and stops.',
    of: (version) => atLeast(version, '1.2.2'),
    applies: ({ chosen }) => chosen.loseLeadership === true,
    depart: (printed, { chosen }) =>
      withEnv(printed, (env) =>
        env.flatMap((variable) => {
          if (variable.name !== 'vip_loseleadership' || variable.value === 'true') return [variable];
          const { loseLeadershipTimeout: seconds } = chosen;
          return seconds === undefined ? [] : [{ name: 'vip_loseleadership_timeout_seconds', value: String(seconds) }];
        }),
      ),
  },
  added('log level', 'Its flag is that of the generator itself.', ({ chosen: { logLevel, version } }) => ({
    vip_loglevel: logLevel && (atLeast(version, '0.8.10') ? { info: '0', debug: '-4' } : { info: '4', debug: '5' })[logLevel],
  })),
  added('rate of ARP', 'It has no flag for it.', ({ chosen: { arpRate } }) => ({
    vip_arpRate: arpRate === undefined ? undefined : String(arpRate),
  })),
  added(
    'classes of Services',
    'It has flags for them and prints neither.',
    ({ chosen: { services, lbClassName, lbClassLegacyHandling } }) =>
      services
        ? {
            lb_class_name: lbClassName,
            lb_class_legacy_handling: lbClassLegacyHandling === undefined ? undefined : String(lbClassLegacyHandling),
          }
        : {},
  ),
  added('networks for egress', 'It has no flag for them.', ({ chosen: { egress }, cluster: { network } }) => ({
    egress_podcidr: egress ? network.pod.map(({ text }) => text).join(',') : undefined,
    egress_servicecidr: egress ? network.service.map(({ text }) => text).join(',') : undefined,
  })),
  added("variables of the user's", 'They are for what it has no flag for.', ({ chosen: { env } }) => env ?? {}),
  {
    name: 'certificate of the health check',
    why: 'A static pod has no ServiceAccount, whose volume holds the CA of the cluster, and its generator mounts nothing for the path that it prints.',
    of: (version) => atLeast(version, '1.2.0'),
    applies: ({ chosen, kubeconfig }) =>
      kubeconfig !== undefined && chosen.controlPlaneHealthCheck !== undefined && chosen.controlPlaneHealthCheck.caPath === undefined,
    depart: (printed) => {
      const path = '/etc/kubernetes/pki/ca.crt';
      return withPod(printed, (pod) => ({
        ...pod,
        containers: pod.containers.map((container) => ({
          ...container,
          volumeMounts: [...(container.volumeMounts as object[]), { mountPath: path, name: 'ca', readOnly: true }],
        })),
        volumes: [...(pod.volumes as object[]), { name: 'ca', hostPath: { path, type: 'File' } }],
      }));
    },
  },
];

/** Its environment, wherever the pod is. */
export function envOf(printed: Printed): readonly EnvVar[] {
  return podOf(printed).containers[0]?.env ?? [];
}

/** The same object with another environment. */
export function withEnv(printed: Printed, change: (env: readonly EnvVar[]) => readonly EnvVar[]): Printed {
  return withPod(printed, (pod) => ({
    ...pod,
    containers: pod.containers.map((container) => ({ ...container, env: change(container.env) })),
  }));
}

function podOf({ kind, spec }: Printed): PodSpec {
  return (kind === 'Pod' ? spec : (spec.template as { readonly spec: unknown }).spec) as PodSpec;
}

function withPod(printed: Printed, change: (pod: PodSpec) => PodSpec): Printed {
  const pod = change(podOf(printed));
  if (printed.kind === 'Pod') return { ...printed, spec: pod };
  return { ...printed, spec: { ...printed.spec, template: { ...(printed.spec.template as object), spec: pod } } };
}

function printsLengthsInTheirOrder(version: string): boolean {
  return atLeast(version, '0.8.5') && !atLeast(version, '1.0.1');
}

function changed(name: string, variable: EnvVar): (printed: Printed) => Printed {
  return (printed) => withEnv(printed, (env) => env.map((one) => (one.name === name ? variable : one)));
}

/** Variables at the end that its generator knows nothing of. */
function added(name: string, why: string, variables: (asked: Asked) => Readonly<Record<string, string | undefined>>): Departure {
  return {
    name,
    why,
    applies: (asked) => variablesOf(variables(asked)).length > 0,
    depart: (printed, asked) => withEnv(printed, (env) => [...env, ...variablesOf(variables(asked))]),
  };
}

function variablesOf(values: Readonly<Record<string, string | undefined>>): readonly EnvVar[] {
  return Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [value === '' ? { name } : { name, value }]));
}

/** Its defaults are 30 and 10 seconds, and one pair is for all peers. */
function timers({ bgp }: Asked['cluster']): Record<string, string> {
  const [first] = bgp?.peers ?? [];
  return {
    ...(first && first.holdTime !== 30 ? { bgp_hold_time: String(first.holdTime) } : {}),
    ...(first && first.keepalive !== 10 ? { bgp_keepalive_interval: String(first.keepalive) } : {}),
  };
}

function withoutNulls<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(withoutNulls) as Value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (inner === null ? [] : [[key, withoutNulls(inner)]]))) as Value;
}
