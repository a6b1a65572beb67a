import { defineInvariant } from '../invariant';
import { renderedFaults } from '../rendered-faults';
import { apiLifeCycle, isServed } from '../schema/api-life-cycle';
import type { WrittenObject } from '../schema/object-faults';
import { undefinedObjects } from '../undefined-objects';

/** Keelson has a schema of the kind of every object. */
export const objectKindKnown = defineInvariant({
  name: 'object-kind-known',
  summary: 'there is a schema of the kind of an object, to hold it against',
  why: 'Nobody looks at the object before the API server does.',
  severity: 'note',
  example: 'manifests.objects: a ServiceMonitor without its CustomResourceDefinition',
  onOutput: true,
  check(subject) {
    // Of kinds that nobody defines, and of APIs that Kubernetes does not serve, other rules tell.
    const undefinedOnes: readonly unknown[] = undefinedObjects(subject);
    const { kubernetes } = subject.cluster;
    const isUnserved = ({ apiVersion, kind }: WrittenObject) => {
      const cycle = apiLifeCycle(apiVersion, kind);
      return cycle !== undefined && !isServed(cycle, kubernetes);
    };
    return renderedFaults(subject).filter(
      ({ rule, object }) => rule === 'object-kind-known' && !undefinedOnes.includes(object) && !isUnserved(object),
    );
  },
});
