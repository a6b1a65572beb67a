import type { Schema, SchemaSet } from './structural-schema';

const head = '{"definitions":[\n';
const end = '\n],';

/**
 * Reads a document of `imports/schemas/`, which has a line for each definition: that of a definition is read when it is asked for, since
 * most runs ask for few of the hundreds.
 */
export function readSchemaSet(text: string): SchemaSet {
  const last = text.indexOf(end, head.length - 1);
  // Nothing within a line of JSON is a line end.
  if (!text.startsWith(head) || last < 0) return JSON.parse(text) as SchemaSet;
  const lines = text.slice(head.length, last).split(',\n');
  const rest = JSON.parse(`{${text.slice(last + end.length)}`) as Omit<SchemaSet, 'definitions'>;
  return { definitions: definitionsOf(lines), ...rest };
}

function definitionsOf(lines: readonly string[]): readonly Schema[] {
  const definitions: Schema[] = new Array(lines.length);
  for (const [index, line] of lines.entries()) {
    Object.defineProperty(definitions, index, {
      configurable: true,
      enumerable: true,
      get() {
        const value = JSON.parse(line) as Schema;
        Object.defineProperty(definitions, index, { value, enumerable: true });
        return value;
      },
    });
  }
  return definitions;
}
