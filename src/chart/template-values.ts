import { isMap } from '../merge';
import { once } from '../once';
import { atLeast } from '../version';

/** A default of a chart: its dotted path, the value, and where it is not the same in every version, the first one that has it. */
export type ChartDefault = readonly [path: string, value: unknown, since?: string];

const defaultsByPath = once((defaults: readonly ChartDefault[]): ReadonlyMap<string, readonly ChartDefault[]> => {
  const byPath = new Map<string, ChartDefault[]>();
  for (const entry of defaults) byPath.set(entry[0], [...(byPath.get(entry[0]) ?? []), entry]);
  return byPath;
});

/** The values that the templates of a chart see: what is written, over the defaults of its version. */
export class TemplateValues {
  constructor(
    readonly version: string,
    private readonly written: Readonly<Record<string, unknown>>,
    private readonly defaults: readonly ChartDefault[],
    /** Namespace of the release. */
    readonly namespace: string,
  ) {}

  /** What stands at a path. As Helm does it, `null` takes a default away, and what is no map hides what lies below. */
  get(path: string): unknown {
    let inner: unknown = this.written;
    for (const key of path.split('.')) {
      if (!isMap(inner)) return undefined;
      if (!Object.hasOwn(inner, key)) return this.defaultOf(path);
      inner = inner[key];
    }
    if (!isMap(inner)) return inner ?? undefined;
    const below = this.defaultOf(path);
    return isMap(below) ? { ...below, ...inner } : inner;
  }

  /** True if `if` of a template would take what stands at a path for true. */
  on(path: string): boolean {
    return isTrue(this.get(path));
  }

  /** What stands at a path as a word; empty where nothing does. */
  word(path: string): string {
    const value = this.get(path);
    return value === undefined || isMap(value) || Array.isArray(value) ? '' : String(value);
  }

  /** What `int` of a template makes of what stands at a path. */
  number(path: string): number {
    const value = Number(this.get(path) ?? 0);
    return Number.isFinite(value) ? Math.trunc(value) : 0;
  }

  /** What stands at a path if it is a list, else an empty one. */
  list(path: string): readonly unknown[] {
    const value = this.get(path);
    return Array.isArray(value) ? value : [];
  }

  /** True if the cluster file, and not the chart, says what stands at a path. */
  isWritten(path: string): boolean {
    const keys = path.split('.');
    const inner = keys.reduce<unknown>((map, key) => (isMap(map) && Object.hasOwn(map, key) ? map[key] : undefined), this.written);
    return inner !== undefined;
  }

  /** True from a version of the chart on. */
  since(floor: string): boolean {
    return atLeast(this.version, floor);
  }

  private defaultOf(path: string): unknown {
    let found: unknown;
    for (const [, value, since] of defaultsByPath(this.defaults).get(path) ?? []) {
      if (since === undefined || atLeast(this.version, since)) found = value;
    }
    return found;
  }
}

/** What Go's templates take for true: not false, zero, nothing, or something empty. @see https://pkg.go.dev/text/template#hdr-Actions */
export function isTrue(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return isMap(value) ? Object.keys(value).length > 0 : Boolean(value);
}
