/** Where a value stands in a cluster file: keys and list indexes from the root. */
export type Path = readonly (string | number)[];

const plainKey = /^[A-Za-z0-9_-]+$/;

/** Prints a path as its author would write it: `nodes.k3s-1.address`, `registries.mirrors["docker.io"][0]`. */
export function printPath(path: Path): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (plainKey.test(step)) text += text === '' ? step : `.${step}`;
    else text += `[${JSON.stringify(step)}]`;
  }
  return text === '' ? '(root)' : text;
}

const step = /\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|(\.?)([A-Za-z0-9_-]+)/y;

/** Reads a path as `printPath` prints it; undefined for what is none. */
export function parsePath(text: string): Path | undefined {
  const path: (string | number)[] = [];
  for (step.lastIndex = 0; step.lastIndex < text.length; ) {
    const isFirst = step.lastIndex === 0;
    const [match, index, quoted, dot, key] = step.exec(text) ?? [];
    // What comes first has no dot before it, and every other plain key has one.
    if (match === undefined || (key !== undefined && (dot === '') !== isFirst)) return undefined;
    const read = index !== undefined ? Number(index) : quoted !== undefined ? unquote(quoted) : key;
    if (read === undefined) return undefined;
    path.push(read);
  }
  return path.length > 0 ? path : undefined;
}

function unquote(text: string): string | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** True if `path` is `ancestor` or lies below it. */
export function isWithin(path: Path, ancestor: Path): boolean {
  return ancestor.length <= path.length && ancestor.every((step, index) => step === path[index]);
}
