import type { Chart } from './chart-tree';
import { readTemplates, type Use } from './template-reads';
import { below, type Place, stepsOf } from './template-value';
import { readValuesFile, type TypeName, typeOf } from './values-file';
import { readValuesSchema, type SchemaValue } from './values-schema';

/** What is known of one value of a chart. */
export interface ValueFacts {
  /** Empty if not known. */
  readonly types: readonly TypeName[];
  readonly default?: unknown;
  readonly open?: boolean;
  readonly words?: readonly string[];
  readonly unread?: boolean;
  /** Templates ask whether it is true. */
  readonly tested?: boolean;
  /** Templates only fail where it is set. */
  readonly refused?: boolean;
  /** A schema is there and does not know it. */
  readonly loose?: boolean;
}

/** What is known of the values of a chart, by place, and what its templates do that could not be followed. */
export interface ChartReading {
  readonly values: ReadonlyMap<Place, ValueFacts>;
  /** The chart, or one in it, has a schema. */
  readonly strict: boolean;
  readonly unknown: readonly string[];
}

/** Puts together what the values files, the schemas and the templates of a chart say. */
export function factsOf(root: Chart): ChartReading {
  const charts = flatten(root);
  const listed = new Map<Place, { types: Set<TypeName>; default?: unknown }>();
  const commented = new Map<Place, ReadonlySet<TypeName>>();
  const schema = new Map<Place, SchemaValue>();
  const texts: { chart: Chart; source: string }[] = [];
  // The values of a chart override those of its subcharts.
  for (const chart of [...charts].reverse()) {
    const file = readValuesFile(chart.files.get('values.yaml') ?? '');
    for (const [place, value] of file.live) listed.set(under(chart, place), { ...value, types: new Set(value.types) });
    for (const [place, { types }] of file.commented) commented.set(under(chart, place), types);
    for (const source of file.templates) texts.push({ chart, source });
    const written = chart.files.get('values.schema.json');
    if (written) for (const [place, value] of readValuesSchema(written)) schema.set(under(chart, place), value);
  }
  const scopes = charts.map((chart) => ({ name: chart.name, values: chart.place, files: chart.files }));
  const { uses, kinds, refusals, unknown } = readTemplates(
    scopes,
    texts.map(({ chart, source }) => [scopes[charts.indexOf(chart)] as (typeof scopes)[number], source] as const),
  );
  const read = new Uses(uses);
  for (const chart of charts) for (const place of chart.switches) read.add(place, 'test');
  for (const chart of charts.slice(1)) {
    // A dependency that is not in the archive takes anything, and so does what all charts share.
    if (chart.files.size === 0) read.add(chart.place, 'whole');
    read.add(below(chart.place, 'global'), 'whole');
  }

  // What fails only beside a value that is read is no more than a value without effect.
  const refused = new Set(refusals.filter((places) => !places.some((place) => read.isRead(place))).flat());
  const values = new Map<Place, ValueFacts>();
  for (const place of new Set([...listed.keys(), ...schema.keys(), ...read.places()])) {
    if (place === '' || stepsOf(place).includes('*')) continue;
    const [given, strict] = [listed.get(place), schema.get(place)];
    const own = read.of(place);
    const hasBelow = read.isReadBelow(place);
    // What is read below a single value is one branch of an expression whose other branch is the map.
    if (!given && !strict && (isBelowSingle(place, listed, schema) || (!read.isRead(place) && !refused.has(place)))) continue;
    const said = strict ? strict.types : (given?.types ?? commented.get(place) ?? new Set<TypeName>());
    // What is taken whole, and is a single value only by an empty default or a comment, may be anything.
    const isSaid = given ? given.default !== '' && given.default !== null : false;
    const isSingle = ![...said].some((type) => type === 'list' || type === 'map');
    const isPlaceholder = !strict && !isSaid && isSingle && own.has('whole') && !kinds.has(place);
    const types = isPlaceholder ? new Set<TypeName>() : said;
    // A schema may tell of a map only that it is one.
    const isBare = strict ? strict.bare : given !== undefined && typeOf(given.default) === 'map';
    const open = !strict?.closed && (own.has('whole') || strict?.open || (isBare && !hasBelow)) && (types.size === 0 || types.has('map'));
    // A key without a value tells nothing of its type, and where templates ask for the type there are several.
    const isVague = own.has('kind') || [...types].every((type) => type === 'null');
    const known = strict ? [...types] : isVague ? [] : [...types, ...(kinds.get(place) ?? [])];
    values.set(place, {
      types: [...new Set(known)],
      ...(given && 'default' in given ? { default: given.default } : {}),
      ...(open ? { open } : {}),
      ...(schema.size > 0 && !strict ? { loose: true } : {}),
      ...(strict?.words ? { words: strict.words } : {}),
      // What is listed and keeps the chart from failing is read.
      ...(read.isRead(place) || (given && own.has('refuse')) ? {} : refused.has(place) ? { refused: true } : { unread: true }),
      ...(own.has('test') && types.has('boolean') ? { tested: true } : {}),
    });
  }
  return { values, strict: schema.size > 0, unknown };
}

/** True if something above the place is a single value, by its default and by the schema. */
function isBelowSingle(
  place: Place,
  listed: ReadonlyMap<Place, { readonly types: ReadonlySet<TypeName> }>,
  schema: ReadonlyMap<Place, { readonly types: ReadonlySet<TypeName> }>,
): boolean {
  const steps = stepsOf(place);
  let above: Place = '';
  for (const step of steps.slice(0, -1)) {
    above = below(above, step);
    const types = schema.get(above)?.types ?? listed.get(above)?.types;
    if (types && types.size > 0 && !types.has('map') && !types.has('list') && [...types].some((type) => type !== 'null')) return true;
  }
  return false;
}

function flatten(chart: Chart): readonly Chart[] {
  return [chart, ...chart.subcharts.flatMap(flatten)];
}

function under({ place: chart }: Chart, place: Place): Place {
  const [first] = stepsOf(place);
  // A chart's own `global` is that of the chart which is installed.
  if (chart !== '' && first === 'global') return place;
  return chart === '' ? place : `${chart}.${place}`;
}

/** The reads of a chart, asked by place, where `*` stands for any key. */
class Uses {
  private readonly below = new Set<Place>();

  constructor(uses: ReadonlyMap<Place, ReadonlySet<Use>>) {
    this.map = new Map([...uses].map(([place, inner]) => [place, new Set(inner)]));
    for (const [place, inner] of uses) if (isEffective(inner)) this.addAbove(place);
  }

  private readonly map: Map<Place, Set<Use>>;

  add(place: Place, use: Use): void {
    this.map.set(place, new Set([...(this.map.get(place) ?? []), use]));
    this.addAbove(place);
  }

  places(): Iterable<Place> {
    return [...this.map.keys(), ...this.below];
  }

  of(place: Place): ReadonlySet<Use> {
    return this.map.get(place) ?? new Set();
  }

  isReadBelow(place: Place): boolean {
    return this.below.has(place) || this.below.has(wild(place));
  }

  /** True if it, something above it or something below it is read. */
  isRead(place: Place): boolean {
    if (isEffective(this.of(place)) || this.isReadBelow(place)) return true;
    const steps = stepsOf(place);
    let above: Place = '';
    for (const [index, step] of steps.entries()) {
      const uses = above === '' ? new Set<Use>() : this.of(above);
      if (index > 0 && (uses.has('whole') || uses.has('read'))) return true;
      above = below(above, step);
    }
    return false;
  }

  private addAbove(place: Place): void {
    const steps = stepsOf(place);
    let above: Place = '';
    for (const step of steps.slice(0, -1)) {
      above = below(above, step);
      this.below.add(above);
    }
  }
}

function isEffective(uses: ReadonlySet<Use>): boolean {
  return [...uses].some((use) => use !== 'refuse');
}

function wild(place: Place): Place {
  return stepsOf(place)
    .slice(0, -1)
    .reduce((above, step) => below(above, step), '')
    .replace(/$/, '.*');
}
