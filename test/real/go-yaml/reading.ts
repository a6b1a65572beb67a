import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from '../../../src/yaml';
import { ended } from '../command-output';
import type { Run } from '../suite';
import type { goYaml } from './part';

type GoYamlRun = Run<keyof typeof goYaml.tools>;

/** What a reader made of one text. */
export type Answer = { readonly is: unknown } | { readonly error: string };

/** What each reader made of each text that is one document. */
export type Readings = Readonly<Record<string, readonly Answer[]>>;

/** Reads texts by all readers of Go and Python; each must be one document. */
export async function readByAll(run: GoYamlRun, texts: readonly string[]): Promise<Readings> {
  const [go, c, python] = await Promise.all([
    readByGo(run, texts),
    readByPython(run, 'CSafeLoader', texts),
    readByPython(run, 'SafeLoader', texts),
  ]);
  return { ...go, 'PyYAML by libyaml': c.map(only), PyYAML: python.map(only) };
}

/** Reads texts by the readers of Go. */
export async function readByGo(run: GoYamlRun, texts: readonly string[]): Promise<Readings> {
  return told(run.programs.go.path, [], texts) as Promise<Readings>;
}

/** Reads the documents of texts by PyYAML. */
export function readByPython(
  run: GoYamlRun,
  loader: 'CSafeLoader' | 'SafeLoader',
  texts: readonly string[],
): Promise<readonly (readonly Answer[])[]> {
  return told(run.programs.python.path, [join(__dirname, 'read.py'), loader], texts) as Promise<readonly (readonly Answer[])[]>;
}

async function told(program: string, args: readonly string[], texts: readonly string[]): Promise<unknown> {
  const { status, stdout, stderr } = await ended(program, args, { input: JSON.stringify(texts) });
  if (status !== 0) throw new Error(`${program}: ${stderr.slice(0, 500)}`);
  return JSON.parse(stdout);
}

/** The answer to a text of one document. */
export function only(answers: readonly Answer[]): Answer {
  const [answer] = answers;
  return answer && answers.length === 1 ? answer : { error: `${answers.length} documents` };
}

/** Reads values by kubectl, as a list in an object of a kind that it does not know. */
export async function readByKubectl(
  run: GoYamlRun,
  command: 'annotate' | 'kustomize',
  values: readonly unknown[],
  edit = (text: string) => text,
): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), 'keelson-'));
  try {
    const object = { apiVersion: 'keelson.test/v1', kind: 'Texts', metadata: { name: 'texts' }, spec: values };
    const path = join(folder, 'texts.yaml');
    writeFileSync(path, edit(stringify(object)));
    writeFileSync(join(folder, 'kustomization.yaml'), stringify({ resources: ['texts.yaml'] }));
    const args = command === 'kustomize' ? ['kustomize', folder] : ['annotate', '--local', '-f', path, '-o', 'json', 'read=yes'];
    const { status, stdout, stderr } = await ended(run.programs.kubectl.path, args);
    if (status !== 0) return { error: stderr.slice(0, 500) };
    return { is: command === 'kustomize' ? stdout : JSON.parse(stdout).spec };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A value as readers tell it: what JSON cannot tell is a map with one key that begins with two exclamation marks, and so is any integer. */
export function plain(value: unknown): unknown {
  if (typeof value === 'bigint' || (typeof value === 'number' && Number.isSafeInteger(value))) return { '!!int': String(value) };
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}

/** A text that two values share only if they are equal, whatever the order of their keys. */
export function fingerprint(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(fingerprint).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${fingerprint(item)}`);
  return `{${entries.sort().join(',')}}`;
}

/** The texts that a reader read otherwise than wanted, with what it made of them; some of them. */
export function differences(texts: readonly string[], wanted: readonly string[], answers: readonly Answer[]): readonly unknown[] {
  if (answers.length !== texts.length) return [`${answers.length} documents of ${texts.length}`];
  const wrong = texts.flatMap((text, index) => {
    const answer = answers[index] as Answer;
    return 'error' in answer || fingerprint(answer.is) !== wanted[index] ? [{ text, answer, wanted: wanted[index] }] : [];
  });
  return wrong.length > 5 ? [`${wrong.length} of ${texts.length}`, ...wrong.slice(0, 5)] : wrong;
}
