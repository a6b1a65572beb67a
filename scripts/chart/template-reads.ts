import { callFunction, type Machine } from './template-functions';
import { type Node, type Operand, type Pipe, parseTemplate } from './template-parser';
import { below, dictionary, either, identify, nothing, type Place, text, type Value, valueAt } from './template-value';
import type { TypeName } from './values-file';

/**
 * How a template reads a value: `read` prints or compares it, `test` asks whether it is true or empty, `kind` asks for its type, `whole`
 * takes all that is in it, whatever that is; `refuse` only fails where it is set.
 */
export type Use = 'read' | 'test' | 'kind' | 'whole' | 'refuse';

/** The reads of a chart: how each place is read, and what could not be followed. */
export interface Reads {
  readonly uses: ReadonlyMap<Place, ReadonlySet<Use>>;
  /** Types that templates are ready for, where they ask. */
  readonly kinds: ReadonlyMap<Place, ReadonlySet<TypeName>>;
  /** Conditions whose only effect is to fail, each with all places that it asks of. */
  readonly refusals: readonly (readonly Place[])[];
  readonly unknown: readonly string[];
}

/** One chart of a tree as templates see it: where its values lie, and its files. */
export interface TemplateScope {
  readonly name: string;
  readonly values: Place;
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Follows the values of a chart and its subcharts through all of their templates: through variables, blocks that rebind the dot,
 * dictionaries, and the arguments of named templates. Both branches of a condition are taken; a variable keeps all that it ever was.
 */
export function readTemplates(scopes: readonly TemplateScope[], texts: readonly (readonly [TemplateScope, string])[] = []): Reads {
  const reader = new Reader(scopes);
  for (const scope of scopes) reader.runFiles(scope);
  for (const [scope, source] of texts) reader.run(parseTemplate(source).body, reader.context(scope));
  return { uses: reader.uses, kinds: reader.kinds, refusals: reader.refusals.map((places) => [...places]), unknown: [...reader.unknown] };
}

/** Variables of a block, and of those around it. */
class Variables {
  private readonly values = new Map<string, Value>();

  constructor(private readonly outer?: Variables) {}

  declare(name: string, value: Value): void {
    this.values.set(name, either(this.values.get(name) ?? nothing, value));
  }

  assign(name: string, value: Value): void {
    if (!this.values.has(name) && this.outer) this.outer.assign(name, value);
    else this.declare(name, value);
  }

  get(name: string): Value {
    return this.values.get(name) ?? this.outer?.get(name) ?? nothing;
  }
}

class Reader implements Machine {
  readonly uses = new Map<Place, Set<Use>>();
  readonly kinds = new Map<Place, Set<TypeName>>();
  readonly refusals: Set<Place>[] = [];
  readonly unknown = new Set<string>();
  private readonly defines = new Map<string, readonly Node[]>();
  private readonly bodies = new Map<TemplateScope, readonly (readonly Node[])[]>();
  private readonly done = new Map<string, Value>();
  private scope: TemplateScope | undefined;
  /** What is read now only decides whether the template fails. */
  private refusing = false;

  constructor(private readonly scopes: readonly TemplateScope[]) {
    for (const scope of scopes) {
      const bodies: (readonly Node[])[] = [];
      for (const [name, source] of scope.files) {
        if (!name.startsWith('templates/')) continue;
        const { body, defines } = parseTemplate(source);
        for (const [defined, nodes] of defines) if (!this.defines.has(defined)) this.defines.set(defined, nodes);
        bodies.push(body);
      }
      this.bodies.set(scope, bodies);
    }
  }

  runFiles(scope: TemplateScope): void {
    for (const body of this.bodies.get(scope) ?? []) this.run(body, this.context(scope));
  }

  context(scope: TemplateScope): Value {
    this.scope = scope;
    return dictionary(
      new Map([
        ['Values', valueAt(scope.values)],
        ['Template', dictionary(new Map([['BasePath', text('templates')]]))],
        ['Files', { ...nothing, files: ['**'] }],
        // Helm gives a chart those below it by their names.
        [
          'Subcharts',
          dictionary(
            new Map(
              this.scopes
                .filter(({ values }) => values.startsWith(scope.values === '' ? '' : `${scope.values}.`) && values !== scope.values)
                .map((sub) => [sub.name, dictionary(new Map([['Values', valueAt(sub.values)]]))]),
            ),
          ),
        ],
      ]),
    );
  }

  run(nodes: readonly Node[], dot: Value): Value {
    const variables = new Variables();
    variables.declare('$', dot);
    return this.nodes(nodes, dot, variables);
  }

  include(names: readonly string[], argument: Value): Value {
    return either(
      ...names.map((name) => {
        const nodes = this.defines.get(name);
        // A template of another file is included by its path only to make a checksum of it.
        if (!nodes && !name.startsWith('templates/')) this.unknown.add(`include of ${name}`);
        if (!nodes) return nothing;
        const key = `${name} ${identify(argument)}`;
        const known = this.done.get(key);
        if (known) return known;
        this.done.set(key, nothing);
        const value = this.run(nodes, argument);
        this.done.set(key, value);
        return value;
      }),
    );
  }

  expand(source: Value, dot: Value): void {
    for (const word of source.words.filter((each) => each.includes('{{'))) this.run(parseTemplate(word).body, dot);
    for (const pattern of source.files ?? []) {
      for (const [name, content] of this.scope?.files ?? []) {
        if (!globToPattern(pattern).test(name)) continue;
        const key = `file ${name} ${identify(dot)}`;
        if (this.done.has(key)) continue;
        this.done.set(key, nothing);
        this.run(parseTemplate(content).body, dot);
      }
    }
  }

  use(value: Value, use: Use): void {
    for (const place of value.places) this.mark(place, use);
  }

  mark(place: Place, use: Use): void {
    const uses = this.uses.get(place) ?? new Set();
    uses.add(this.refusing ? 'refuse' : use);
    if (this.refusing) this.refusals[this.refusals.length - 1]?.add(place);
    this.uses.set(place, uses);
  }

  markKind(place: Place, kinds: readonly TypeName[]): void {
    this.kinds.set(place, new Set([...(this.kinds.get(place) ?? []), ...kinds]));
  }

  /** Runs nodes and returns the text that they may say, where it is one literal. */
  private nodes(nodes: readonly Node[], dot: Value, variables: Variables): Value {
    return either(...nodes.map((node) => this.node(node, dot, variables)));
  }

  private node(node: Node, dot: Value, variables: Variables): Value {
    switch (node.kind) {
      case 'text':
        return node.text.trim() === '' ? nothing : text(node.text.trim());
      case 'template': {
        this.include([node.name], node.pipe ? this.pipe(node.pipe, dot, variables) : nothing);
        return nothing;
      }
      case 'action': {
        const value = this.pipe(node.pipe, dot, variables);
        if (node.pipe.variables.length > 0) return nothing;
        this.use(value, 'read');
        for (const place of value.written) this.mark(place, 'whole');
        return text(...value.words);
      }
      case 'if':
      case 'with': {
        const inner = new Variables(variables);
        const before = this.refusing;
        if (!before && isRefusal(node)) this.refusals.push(new Set());
        this.refusing ||= isRefusal(node);
        const value = this.pipe(node.pipe, dot, inner);
        this.use(value, 'test');
        const body = this.nodes(node.body, node.kind === 'with' ? value : dot, new Variables(inner));
        const otherwise = this.nodes(node.otherwise, dot, new Variables(inner));
        this.refusing = before;
        return either(body, otherwise);
      }
      case 'range': {
        const inner = new Variables(variables);
        const list = this.pipe({ ...node.pipe, variables: [] }, dot, inner);
        const [keys, item] = this.entries(list);
        const [first, second] = node.pipe.variables;
        // The second round sees what the first one left in variables.
        const rounds = [0, 1].map(() => {
          const each = new Variables(inner);
          if (second) each.declare(second, item);
          if (first) each.declare(first, second ? keys : item);
          return this.nodes(node.body, item, each);
        });
        return either(...rounds, this.nodes(node.otherwise, dot, new Variables(inner)));
      }
    }
  }

  /** The keys and the values that a loop goes through. */
  entries(list: Value): readonly [keys: Value, values: Value] {
    this.use(list, 'whole');
    const fields = [...(list.fields ?? [])];
    const values = [
      ...fields.map(([, value]) => value),
      ...(list.items ? [list.items] : []),
      valueAt(...list.places.map((place) => below(place, '*'))),
    ];
    return [text(...fields.map(([key]) => key)), either(...values)];
  }

  private pipe(pipe: Pipe, dot: Value, variables: Variables): Value {
    let value: Value | undefined;
    for (const command of pipe.commands) value = this.command(command, value, dot, variables);
    for (const name of pipe.variables) {
      if (pipe.declares) variables.declare(name, value ?? nothing);
      else variables.assign(name, value ?? nothing);
    }
    return value ?? nothing;
  }

  private command([head, ...rest]: readonly Operand[], piped: Value | undefined, dot: Value, variables: Variables): Value {
    if (!head) return nothing;
    const args = [...rest.map((operand) => this.operand(operand, dot, variables)), ...(piped ? [piped] : [])];
    if (head.kind === 'call') return callFunction(this, head.name, args);
    const method = methodOf(head);
    if (method) {
      const value = this.operand({ ...method.on } as Operand, dot, variables);
      if (value.files)
        return method.name === 'AsConfig' || method.name === 'AsSecrets' ? value : { ...nothing, files: args[0]?.words ?? [] };
    }
    return this.operand(head, dot, variables);
  }

  private operand(operand: Operand, dot: Value, variables: Variables): Value {
    switch (operand.kind) {
      case 'dot':
        return dot;
      case 'field':
        return this.fields(dot, operand.fields);
      case 'variable':
        return this.fields(variables.get(operand.name), operand.fields);
      case 'pipe': {
        const method = methodOf(operand);
        if (method) return this.command([operand], undefined, dot, variables);
        return this.fields(this.pipe(operand.pipe, dot, variables), operand.fields);
      }
      case 'string':
        return text(operand.value);
      case 'literal':
        return /^[0-9]+$/.test(operand.text) ? text(operand.text) : nothing;
      case 'call':
        return callFunction(this, operand.name, []);
    }
  }

  private fields(value: Value, fields: readonly string[]): Value {
    return fields.reduce((inner, field) => this.entry(inner, field), value);
  }

  /** The entry of a dictionary or a map. */
  entry(value: Value, key: string): Value {
    const field = value.fields?.get(key);
    const places = value.places.map((place) => this.placeBelow(place, key));
    return either(field ?? nothing, places.length > 0 ? valueAt(...places) : nothing);
  }

  /** What a subchart calls global lies at the root. */
  private placeBelow(place: Place, key: string): Place {
    // A method of what Helm passes as .Values: the same as a plain map.
    if (key === 'AsMap' && (place === '' || this.scopes.some(({ values }) => values === place))) return place;
    return key === 'global' && this.scopes.some(({ values }) => values === place) ? 'global' : below(place, key);
  }
}

/** The method that an operand calls, such as `.Files.Get`. */
function methodOf(operand: Operand): { readonly name: string; readonly on: object } | undefined {
  if (!('fields' in operand)) return undefined;
  const name = operand.fields[operand.fields.length - 1] ?? '';
  if (!/^(Get|GetBytes|Glob|Lines|AsConfig|AsSecrets)$/.test(name)) return undefined;
  const fields = operand.fields.slice(0, -1);
  return { name, on: fields.length === 0 && operand.kind === 'field' ? { kind: 'dot' } : { ...operand, fields } };
}

/** True for a condition whose only effect is to fail. */
function isRefusal(node: Node): boolean {
  if (node.kind === 'text') return node.text.trim() === '';
  if (node.kind === 'action') return node.pipe.commands.some(([head]) => head?.kind === 'call' && head.name === 'fail');
  if (node.kind !== 'if' && node.kind !== 'with') return false;
  const parts = [...node.body, ...node.otherwise];
  return parts.every(isRefusal) && parts.some(({ kind }) => kind !== 'text');
}

function globToPattern(glob: string): RegExp {
  const escaped = glob.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/\*\*\/?|\*|\?/g, (wild) => (wild === '?' ? '[^/]' : wild === '*' ? '[^/]*' : '.*'))}$`);
}
