import { identityOf, type Manifest } from '../../../src/manifest';
import { isMap } from '../../../src/merge';

type Fields = Readonly<Record<string, unknown>>;

/**
 * What a server stored of an object, without what it makes up anew each time: when and under which number, and the addresses and ports of a Service that were not
 * asked for. Its `status` is its controllers', of which some run within the server.
 */
export function stored({ status, metadata, ...object }: Manifest): Fields {
  const { uid, resourceVersion, creationTimestamp, generation, managedFields, ...kept } = metadata;
  return { ...object, metadata: kept, ...(object.kind === 'Service' && isMap(object.spec) ? { spec: withoutAllocated(object.spec) } : {}) };
}

function withoutAllocated({ clusterIP, clusterIPs, healthCheckNodePort, ports, ...spec }: Fields): Fields {
  const isHeadless = clusterIP === 'None';
  const bare = Array.isArray(ports) ? ports.map(({ nodePort, ...port }: Fields) => port) : ports;
  return { ...spec, ...(isHeadless ? { clusterIP } : {}), ports: bare };
}

/** The state of an object by which it is seen whether anything was written to it; of kinds whose status the server itself writes, without that. */
export function stateOf(object: Manifest): string {
  const { uid, resourceVersion, generation } = object.metadata;
  const isWrittenByServer = object.kind === 'CustomResourceDefinition' || object.kind === 'APIService';
  return `${identityOf(object)} ${uid} ${isWrittenByServer ? `${generation} ${JSON.stringify([object.spec, managersOf(object)])}` : resourceVersion}`;
}

/** Who applied what, without when. */
function managersOf({ metadata }: Manifest): unknown {
  const managed = (metadata.managedFields ?? []) as readonly Fields[];
  return managed.filter(({ operation }) => operation === 'Apply').map(({ time, ...entry }) => entry);
}
