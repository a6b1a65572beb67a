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

/** True if `path` is `ancestor` or lies below it. */
export function isWithin(path: Path, ancestor: Path): boolean {
  return ancestor.length <= path.length && ancestor.every((step, index) => step === path[index]);
}
