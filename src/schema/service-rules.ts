import { entriesAt, mapAt, type ObjectRule, wrong } from './object-rule';
import type { SchemaFault } from './schema-faults';

/**
 * What the fields of a Service must have in common.
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/apis/core/validation/validation.go
 */
export const serviceRules: readonly ObjectRule[] = [
  { kinds: ['Service'], check: portsHaveNames },
  { kinds: ['Service'], check: typeFits },
  { kinds: ['Service'], check: balancerFieldsFit },
];

function* portsHaveNames({ spec }: Readonly<Record<string, unknown>>): Generator<SchemaFault> {
  const ports = entriesAt(spec, 'ports');
  const names = new Map<unknown, number>();
  const nodePorts = new Map<string, number>();
  for (const [index, { name, nodePort, protocol = 'TCP' }] of ports) {
    const at = ['spec', 'ports', index];
    if (name === undefined || name === null || name === '') {
      if (ports.length > 1) {
        yield {
          at: [...at, 'name'],
          kind: 'missing',
          problem: 'is required where a Service has several ports',
          fix: 'add name, such as http',
        };
      }
    } else if (names.has(name)) {
      yield {
        at: [...at, 'name'],
        kind: 'duplicate',
        problem: `is ${name}, as that of port ${names.get(name)} is`,
        fix: 'give each port its own name',
      };
    } else names.set(name, index);
    if (typeof nodePort !== 'number' || nodePort === 0) continue;
    const taken = nodePorts.get(`${nodePort}/${protocol}`);
    if (taken === undefined) nodePorts.set(`${nodePort}/${protocol}`, index);
    else
      yield {
        at: [...at, 'nodePort'],
        kind: 'duplicate',
        problem: `is ${nodePort}, as that of port ${taken} is`,
        fix: 'choose another node port',
      };
  }
}

function* typeFits(object: Readonly<Record<string, unknown>>): Generator<SchemaFault> {
  const spec = mapAt(object, 'spec');
  const { type = 'ClusterIP', clusterIP, externalName, externalTrafficPolicy } = spec;
  const ports = entriesAt(spec, 'ports');
  if (type === 'ExternalName') {
    if (!externalName)
      yield {
        at: ['spec', 'externalName'],
        kind: 'missing',
        problem: 'is required of type ExternalName',
        fix: 'add externalName, a DNS name',
      };
    if (clusterIP !== undefined && clusterIP !== null && clusterIP !== '') {
      yield wrong(['spec', 'clusterIP'], `cannot be ${clusterIP} of type ExternalName`, 'remove it');
    }
    return;
  }
  const isHeadless = clusterIP === 'None';
  if (ports.length === 0 && !isHeadless && !Array.isArray(spec.ports)) {
    yield {
      at: ['spec', 'ports'],
      kind: 'missing',
      problem: 'is required of a Service that has an address',
      fix: 'add ports, or write clusterIP: None',
    };
  } else if (ports.length === 0 && !isHeadless) {
    yield wrong(['spec', 'ports'], 'must hold a port', 'add one, or write clusterIP: None');
  }
  const isExternal = type === 'NodePort' || type === 'LoadBalancer';
  if (isHeadless && isExternal) yield wrong(['spec', 'clusterIP'], `cannot be None of type ${type}`, 'remove it, or write type: ClusterIP');
  if (isExternal) return;
  for (const [index, { nodePort }] of ports) {
    if (typeof nodePort === 'number' && nodePort !== 0) {
      yield wrong(
        ['spec', 'ports', index, 'nodePort'],
        `cannot be set of type ${type}, got ${nodePort}`,
        'remove it, or write type: NodePort',
      );
    }
  }
  const hasExternalIps = Array.isArray(spec.externalIPs) && spec.externalIPs.length > 0;
  if (externalTrafficPolicy !== undefined && externalTrafficPolicy !== null && externalTrafficPolicy !== '' && !hasExternalIps) {
    yield wrong(
      ['spec', 'externalTrafficPolicy'],
      `cannot be set of type ${type}, got ${externalTrafficPolicy}`,
      'remove it, or write type: LoadBalancer',
    );
  }
}

/** Fields that say how a load balancer is to be. */
function* balancerFieldsFit(object: Readonly<Record<string, unknown>>): Generator<SchemaFault> {
  const spec = mapAt(object, 'spec');
  const { type = 'ClusterIP' } = spec;
  if (type === 'LoadBalancer') return;
  for (const key of ['allocateLoadBalancerNodePorts', 'loadBalancerClass']) {
    const value = spec[key];
    if (value === undefined || value === null) continue;
    yield wrong(['spec', key], `cannot be set of type ${type}, got ${value}`, 'remove it, or write type: LoadBalancer');
  }
}
