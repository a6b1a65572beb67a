import { isMap } from '../merge';
import { parseAddress } from '../net';
import type { Path } from '../path';
import { atLeast } from '../version';

/** What an object breaks of a rule that its definition states as an expression, which no schema can say. */
export interface RuleFault {
  /** Where in the object, from its root. */
  readonly at: Path;
  readonly problem: string;
  /** The repair, with concrete values. */
  readonly fix: string;
}

type Fields = Readonly<Record<string, unknown>>;
type Broken = readonly [problem: string, fix: string];

/** One rule of a definition. */
interface DefinitionRule {
  /** Name of the schema set that the kind is in. */
  readonly product: string;
  /** First version of the product whose definition states it. */
  readonly since: string;
  /** The version of a kind that it is stated of. @default - all */
  readonly api?: RegExp;
  /** Where it is stated; `[]` stands for every entry of a list. */
  readonly at: string;
  readonly broken: (fields: Fields) => Broken | undefined;
}

/**
 * Holds an object against the rules that the definition of its kind states as expressions (CEL); those that compare with what was there before are left out.
 *
 * `versionOf` tells the version of a product in the cluster; of a product without one no rule is held.
 */
export function ruleFaults(object: Fields, versionOf: (product: string) => string | undefined): readonly RuleFault[] {
  const [group = '', api = ''] = String(object.apiVersion).split('/');
  return (rules[`${group}/${object.kind}`] ?? [])
    .filter((rule) => rule.api?.test(api) !== false)
    .filter(({ product, since }) => {
      const version = versionOf(product);
      return version !== undefined && atLeast(version, since);
    })
    .flatMap(({ at, broken }) =>
      placesOf(object, at).flatMap(([path, fields]) => {
        const [problem, fix] = broken(fields) ?? [];
        return problem === undefined || fix === undefined ? [] : [{ at: path, problem, fix }];
      }),
    );
}

/** Every map of an object that a path leads to. */
function placesOf(object: unknown, path: string): readonly (readonly [Path, Fields])[] {
  const steps = path.replaceAll('[]', '.[]').split('.');
  let places: readonly (readonly [Path, unknown])[] = [[[], object]];
  for (const step of steps) {
    places = places.flatMap(([at, value]): readonly (readonly [Path, unknown])[] => {
      if (step !== '[]') return isMap(value) ? [[[...at, step], value[step]]] : [];
      return Array.isArray(value) ? value.map((entry, index) => [[...at, index], entry]) : [];
    });
  }
  return places.flatMap(([at, value]) => (isMap(value) ? [[at, value] as const] : []));
}

const has = (fields: Fields, key: string) => fields[key] !== undefined && fields[key] !== null;
const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const numberOf = (value: unknown, otherwise: number) => (typeof value === 'number' ? value : otherwise);

/** Exactly one of two or more fields. */
const oneOf =
  (...keys: readonly string[]) =>
  (fields: Fields): Broken | undefined => {
    const given = keys.filter((key) => has(fields, key));
    if (given.length === 1) return undefined;
    return [
      given.length === 0 ? `has none of ${keys.join(', ')}` : `has ${given.join(' and ')}, which exclude each other`,
      given.length === 0 ? `add one of ${keys.join(', ')}` : `keep ${given[0]}, and remove ${given.slice(1).join(' and ')}`,
    ];
  };

/** A field that comes with one value of another, and with no other. */
const goesWith =
  (key: string, word: string, chosenBy: string, { isNeeded = true, otherwise = '' } = {}) =>
  (fields: Fields): Broken | undefined => {
    const chosen = String(fields[chosenBy] ?? otherwise);
    if (chosen === word && isNeeded && !has(fields, key)) return [`has ${chosenBy} ${word}, but no ${key}`, `add ${key}`];
    if (chosen !== word && has(fields, key))
      return [`has ${key}, which goes with ${chosenBy} ${word} alone, but ${chosenBy} ${chosen || 'unset'}`, `remove ${key}`];
    return undefined;
  };

/** Milliseconds of a duration as Go and the Gateway API write it; undefined for what is none. */
function milliseconds(value: unknown): number | undefined {
  if (typeof value !== 'string' || !/^(\d+(\.\d+)?(h|ms|m|s))+$/.test(value)) return undefined;
  const units: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 };
  return [...value.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s)/g)].reduce(
    (sum, [, amount, unit]) => sum + Number(amount) * (units[unit ?? ''] ?? 0),
    0,
  );
}

function wholeSeconds({ connectTime }: Fields): Broken | undefined {
  const time = milliseconds(connectTime);
  if (time === undefined || (time >= 1000 && time <= 65_535_000 && time % 1000 === 0)) return undefined;
  const seconds = Math.min(65_535, Math.max(1, Math.round(time / 1000)));
  return [`has a connectTime that is not from 1 to 65535 whole seconds, got ${connectTime}`, `write connectTime: ${seconds}s`];
}

function anAddress({ egressIP }: Fields): Broken | undefined {
  if (egressIP === undefined || egressIP === null || egressIP === '' || parseAddress(String(egressIP)).ok) return undefined;
  return [`has an egressIP that is no address, got ${egressIP}`, 'write one IPv4 or IPv6 address without a prefix'];
}

function hasPort({ group = '', kind = 'Service', name, port }: Fields): Broken | undefined {
  if (group !== '' || kind !== 'Service' || typeof port === 'number') return undefined;
  return [`leads to the Service ${name} without a port`, 'add port, one of that Service'];
}

const filterFields: Readonly<Record<string, string>> = {
  RequestHeaderModifier: 'requestHeaderModifier',
  ResponseHeaderModifier: 'responseHeaderModifier',
  RequestMirror: 'requestMirror',
  RequestRedirect: 'requestRedirect',
  URLRewrite: 'urlRewrite',
  CORS: 'cors',
  ExtensionRef: 'extensionRef',
};

function filterOfType(fields: Fields): Broken | undefined {
  const type = String(fields.type);
  const own = filterFields[type];
  const foreign = Object.values(filterFields).find((key) => key !== own && has(fields, key));
  if (foreign !== undefined) return [`is a filter of type ${type} and has ${foreign}`, `remove ${foreign}, or write its type`];
  return own === undefined || has(fields, own) ? undefined : [`is a filter of type ${type} without ${own}`, `add ${own}`];
}

function plainPath({ type = 'PathPrefix', value = '/' }: Fields): Broken | undefined {
  if (type === 'RegularExpression' || typeof value !== 'string') return undefined;
  if (!value.startsWith('/')) return [`must be an absolute path, got ${value}`, `write /${value}`];
  const wrong = ['//', '/./', '/../', '%2f', '%2F', '#'].find((part) => value.includes(part)) ?? /\/\.\.?$/.exec(value)?.[0];
  return wrong === undefined ? undefined : [`must not have ${wrong} in it, got ${value}`, `write it without ${wrong}`];
}

function redirectAlone({ backendRefs, filters }: Fields): Broken | undefined {
  const redirects = listed(filters).some((filter) => isMap(filter) && has(filter, 'requestRedirect'));
  if (listed(backendRefs).length === 0 || !redirects) return undefined;
  return ['redirects requests and has backendRefs, which get none', 'remove backendRefs, or the filter RequestRedirect'];
}

function listenersDiffer({ listeners }: Fields): Broken | undefined {
  const seen = new Set<string>();
  for (const listener of listed(listeners).filter(isMap)) {
    const key = `${listener.protocol} ${listener.port} ${listener.hostname ?? ''}`.trim();
    if (seen.has(key)) return [`has two listeners of ${key}`, 'give them different ports, protocols or hostnames'];
    seen.add(key);
  }
  return undefined;
}

function listenerFits({ protocol, tls, hostname }: Fields): Broken | undefined {
  const word = String(protocol);
  if (['HTTP', 'TCP', 'UDP'].includes(word) && isMap(tls)) return [`has tls, which no listener of ${word} has`, 'remove tls'];
  if (['TCP', 'UDP'].includes(word) && hostname)
    return [`has the hostname ${hostname}, which no listener of ${word} has`, 'remove hostname'];
  if (word === 'HTTPS' && isMap(tls) && (tls.mode ?? 'Terminate') !== 'Terminate')
    return [`is a listener of HTTPS with tls.mode ${tls.mode}`, 'write mode: Terminate, or protocol: TLS'];
  return undefined;
}

function hasCertificates({ mode = 'Terminate', certificateRefs, options }: Fields): Broken | undefined {
  if (mode !== 'Terminate' || listed(certificateRefs).length > 0 || (isMap(options) && Object.keys(options).length > 0)) return undefined;
  return ['ends TLS without a certificate', 'add certificateRefs, the Secret of the certificate'];
}

function timeoutsFit({ request, backendRequest }: Fields): Broken | undefined {
  const [whole, part] = [milliseconds(request), milliseconds(backendRequest)];
  if (whole === undefined || part === undefined || whole === 0 || part <= whole) return undefined;
  return [
    `has a backendRequest longer than request ${request}, got ${backendRequest}`,
    `write backendRequest: ${request}, or a longer request`,
  ];
}

function keepsAlive({ holdTimeSeconds, keepAliveTimeSeconds }: Fields): Broken | undefined {
  const [hold, keep] = [numberOf(holdTimeSeconds, 90), numberOf(keepAliveTimeSeconds, 30)];
  if (keep <= hold) return undefined;
  return [
    `has keepAliveTimeSeconds ${keep}, longer than holdTimeSeconds ${hold}`,
    `write keepAliveTimeSeconds: ${Math.max(1, Math.floor(hold / 3))}`,
  ];
}

function wholeWithServices({ serviceSelectors, aggregationLength, aggregationLengthV6 }: Fields): Broken | undefined {
  const isWhole = numberOf(aggregationLength, 32) === 32 && numberOf(aggregationLengthV6, 128) === 128;
  if (listed(serviceSelectors).length === 0 || isWhole) return undefined;
  return ['selects Services and aggregates their addresses', 'remove aggregationLength and aggregationLengthV6, or serviceSelectors'];
}

const cilium = { product: 'cilium' } as const;
const metallb = { product: 'metallb' } as const;
const flux = { product: 'flux' } as const;
const apisix = { product: 'apisix', since: '2.0' } as const;
const gateway = { product: 'gateway-api', since: '1.0' } as const;
const advertisements = 'spec.advertisements[]';
const kubeConfig: DefinitionRule = { ...flux, since: '2.7', at: 'spec.kubeConfig', broken: oneOf('configMapRef', 'secretRef') };
const backendPort: DefinitionRule = { ...gateway, at: 'spec.rules[].backendRefs[]', broken: hasPort };
const provider = 'spec.provider';

/** By `group/Kind`, what the definitions of upstream state in `x-kubernetes-validations`; docs/sources.md names the releases. */
const rules: Readonly<Record<string, readonly DefinitionRule[]>> = {
  'cilium.io/CiliumBGPPeerConfig': [{ ...cilium, since: '1.18', at: 'spec.timers', broken: keepsAlive }],
  'cilium.io/CiliumBGPAdvertisement': [
    {
      ...cilium,
      since: '1.18',
      at: advertisements,
      broken: ({ advertisementType, service }) =>
        advertisementType === 'Service' && !isMap(service)
          ? ['advertises Services, but does not say which of their addresses', 'add service: { addresses: [LoadBalancerIP] }']
          : undefined,
    },
    {
      ...cilium,
      since: '1.18',
      at: advertisements,
      broken: ({ advertisementType, selector }) =>
        advertisementType === 'PodCIDR' && isMap(selector) ? ['advertises PodCIDR, which takes no selector', 'remove selector'] : undefined,
    },
    {
      ...cilium,
      since: '1.19',
      api: /^v2$/,
      at: advertisements,
      broken: goesWith('service', 'Service', 'advertisementType', { isNeeded: false }),
    },
    { ...cilium, since: '1.19', api: /^v2$/, at: advertisements, broken: goesWith('interface', 'Interface', 'advertisementType') },
  ],
  'cilium.io/CiliumEgressGatewayPolicy': ['spec.egressGateway', 'spec.egressGateways[]'].map((at) => ({
    ...cilium,
    since: '1.20',
    at,
    broken: anAddress,
  })),
  'metallb.io/BGPPeer': [{ ...metallb, since: '0.14', api: /^v1beta2$/, at: 'spec', broken: wholeSeconds }],
  'metallb.io/BGPAdvertisement': [{ ...metallb, since: '0.16', at: 'spec', broken: wholeWithServices }],
  'frrk8s.metallb.io/FRRConfiguration': [{ ...metallb, since: '0.14', at: 'spec.bgp.routers[].neighbors[]', broken: wholeSeconds }],
  'helm.toolkit.fluxcd.io/HelmRelease': [
    { ...flux, since: '2.3', api: /^v2(beta2)?$/, at: 'spec', broken: oneOf('chart', 'chartRef') },
    kubeConfig,
    {
      ...flux,
      since: '2.7',
      at: 'spec.install.strategy',
      broken: ({ name, retryInterval }) =>
        name === 'RemediateOnFailure' && retryInterval
          ? ['remedies a failure at once, and has a retryInterval', 'remove retryInterval, or write name: RetryOnFailure']
          : undefined,
    },
    {
      ...flux,
      since: '2.7',
      at: 'spec.upgrade.strategy',
      broken: goesWith('retryInterval', 'RetryOnFailure', 'name', { isNeeded: false }),
    },
  ],
  'kustomize.toolkit.fluxcd.io/Kustomization': [kubeConfig],
  'source.toolkit.fluxcd.io/GitRepository': [
    {
      ...flux,
      since: '2.7',
      api: /^v1$/,
      at: 'spec',
      broken: goesWith('serviceAccountName', 'azure', 'provider', { isNeeded: false, otherwise: 'generic' }),
    },
  ],
  'source.toolkit.fluxcd.io/HelmChart': [
    {
      ...flux,
      since: '2.8',
      at: 'spec',
      broken: ({ sourceRef, verify }) =>
        isMap(verify) && isMap(sourceRef) && sourceRef.kind !== 'HelmRepository'
          ? [`verifies a chart of a ${sourceRef.kind}`, 'remove verify, or take the chart from a HelmRepository']
          : undefined,
    },
  ],
  'image.toolkit.fluxcd.io/ImagePolicy': [
    {
      ...flux,
      since: '2.6',
      api: /^v1(beta2)?$/,
      at: 'spec',
      broken: goesWith('interval', 'Always', 'digestReflectionPolicy', { otherwise: 'Never' }),
    },
  ],
  'apisix.apache.org/GatewayProxy': [
    {
      ...apisix,
      at: provider,
      broken: goesWith('controlPlane', 'ControlPlane', 'type'),
    },
    { ...apisix, at: `${provider}.controlPlane`, broken: oneOf('endpoints', 'service') },
    { ...apisix, at: `${provider}.controlPlane.auth`, broken: goesWith('adminKey', 'AdminKey', 'type') },
    { ...apisix, at: `${provider}.controlPlane.auth.adminKey`, broken: oneOf('value', 'valueFrom') },
  ],
  'apisix.apache.org/BackendTrafficPolicy': [
    {
      ...apisix,
      at: 'spec.loadbalancer',
      broken: goesWith('key', 'chash', 'type', { isNeeded: false }),
    },
  ],
  'purelb.io/ServiceGroup': [{ product: 'purelb', since: '0.15', api: /^v2$/, at: 'spec', broken: oneOf('local', 'remote', 'netbox') }],
  'gateway.networking.k8s.io/Gateway': [
    { ...gateway, at: 'spec', broken: listenersDiffer },
    { ...gateway, at: 'spec.listeners[]', broken: listenerFits },
    { ...gateway, at: 'spec.listeners[].tls', broken: hasCertificates },
  ],
  'gateway.networking.k8s.io/HTTPRoute': [
    backendPort,
    { ...gateway, at: 'spec.rules[]', broken: redirectAlone },
    { ...gateway, at: 'spec.rules[].filters[]', broken: filterOfType },
    { ...gateway, at: 'spec.rules[].backendRefs[].filters[]', broken: filterOfType },
    { ...gateway, at: 'spec.rules[].matches[].path', broken: plainPath },
    { ...gateway, since: '1.2', at: 'spec.rules[].timeouts', broken: timeoutsFit },
  ],
  'gateway.networking.k8s.io/GRPCRoute': [backendPort],
  'gateway.networking.k8s.io/TCPRoute': [backendPort],
  'gateway.networking.k8s.io/TLSRoute': [backendPort],
  'gateway.networking.k8s.io/UDPRoute': [backendPort],
};
