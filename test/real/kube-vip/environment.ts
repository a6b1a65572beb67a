import { type EnvVar, envOf, type Printed } from './departures';

/** What the kubelet puts in place of fields of the pod and keys of Secrets. */
export const ofPod = { 'spec.nodeName': 'one', 'status.podIP': '10.31.80.1' } as const;

/** The password in every Secret. */
export const password = 'opensesame';

/** The environment of the container as its process sees it: the kubelet expands `$(…)` of variables that stand above. */
export function environmentOf(pod: Printed): Readonly<Record<string, string>> {
  const environment: Record<string, string> = {};
  for (const variable of envOf(pod)) {
    environment[variable.name] = seenValue(variable).replace(/\$\(([^)]+)\)/g, (whole, name: string) => environment[name] ?? whole);
  }
  return environment;
}

function seenValue({ name, value, valueFrom }: EnvVar): string {
  if (valueFrom === undefined) return value ?? '';
  const { fieldRef, secretKeyRef } = valueFrom as { fieldRef?: { fieldPath: keyof typeof ofPod }; secretKeyRef?: object };
  if (secretKeyRef) return password;
  const field = fieldRef && ofPod[fieldRef.fieldPath];
  if (field === undefined) throw new Error(`${name} has no value`);
  return field;
}
