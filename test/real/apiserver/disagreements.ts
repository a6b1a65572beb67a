import { type Loose, sound } from '../../schema/kubernetes-objects';

/** Objects on which the server and our check do not agree, and the reason for which it stays so. */
export interface Disagreement {
  readonly side: 'refused by us alone' | 'taken by us alone';
  /** The mutations, as they are told. */
  readonly of: RegExp;
  readonly why: string;
  /** One such object, so that a row whose disagreement is gone is seen. */
  readonly example: Loose;
}

function changed(kind: string, change: (object: Loose) => unknown): Loose {
  const object: Loose = sound[kind]?.();
  change(object);
  return object;
}

const schemaIn = (definition: Loose) => definition.spec.versions[0].schema.openAPIV3Schema.properties.spec;

/** All that is known; the test holds it exactly. */
export const disagreements: readonly Disagreement[] = [
  {
    side: 'refused by us alone',
    of: /\[\]: null$/,
    why: 'An entry of a list that is null is one without content to the server: an empty verb, an empty argument. Nobody means that.',
    example: changed('Role', (o) => o.rules[0].verbs.push(null)),
  },
  {
    side: 'refused by us alone',
    of: /: empty$/,
    why: 'The server takes an empty text for one that is not there. Whoever writes the field means one of its words, or a name.',
    example: changed('Service', (o) => (o.spec.type = '')),
  },
  {
    side: 'refused by us alone',
    of: /^Service spec\.ports\[\]\.targetPort: zero$/,
    why: 'The server takes 0 for a port that is not there, and fills in that of the Service.',
    example: changed('Service', (o) => (o.spec.ports[0].targetPort = 0)),
  },
  {
    side: 'refused by us alone',
    of: /^(PriorityClass value|CustomResourceDefinition spec\.versions\[\]\.(served|storage)): (dropped|null|renamed)$/,
    why: 'The server takes 0 or false, though its API says that the field is required.',
    example: changed('CustomResourceDefinition', (o) => delete o.spec.versions[0].served),
  },
  {
    side: 'refused by us alone',
    of: /^CustomResourceDefinition .*\.(items|additionalProperties)\b.*: (an unknown field|renamed)$/,
    why: 'Below items and additionalProperties of a schema the server reads leniently, and drops what it does not know: a constraint that is misspelt is not there then.',
    example: changed('CustomResourceDefinition', (o) => (schemaIn(o).additionalProperties.minLengths = 1)),
  },
  {
    side: 'refused by us alone',
    of: /^Namespace metadata\.labels\["kubernetes\.io\/metadata\.name"\]: /,
    why: 'The server writes its own value over whatever is said there, before it looks.',
    example: changed('Namespace', (o) => (o.metadata.labels['kubernetes.io/metadata.name'] = 'a b')),
  },
  {
    side: 'refused by us alone',
    of: /\.preference: (dropped|null|renamed)$/,
    why: 'A preference that prefers nothing is one that matches no node; its API says that it is required.',
    example: changed(
      'Pod',
      (o) => (o.spec.affinity = { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1 }] } }),
    ),
  },
  {
    side: 'taken by us alone',
    of: /^CustomResourceDefinition .*x-kubernetes-validations\[\]\.rule: /,
    why: 'Our check does not compile expressions.',
    example: changed('CustomResourceDefinition', (o) => (schemaIn(o)['x-kubernetes-validations'] = [{ rule: 'Wrong value' }])),
  },
];
