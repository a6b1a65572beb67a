import { lexTemplate, type Token } from './template-lexer';

/** One operand of a command. */
export type Operand =
  | { readonly kind: 'dot' }
  | { readonly kind: 'field'; readonly fields: readonly string[] }
  | { readonly kind: 'variable'; readonly name: string; readonly fields: readonly string[] }
  | { readonly kind: 'pipe'; readonly pipe: Pipe; readonly fields: readonly string[] }
  | { readonly kind: 'call'; readonly name: string }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'literal'; readonly text: string };

/** Commands that are fed into each other, and the variables that take the result. */
export interface Pipe {
  readonly variables: readonly string[];
  readonly declares: boolean;
  readonly commands: readonly (readonly Operand[])[];
}

/** A part of a template. */
export type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'action'; readonly pipe: Pipe }
  | { readonly kind: 'if' | 'with' | 'range'; readonly pipe: Pipe; readonly body: readonly Node[]; readonly otherwise: readonly Node[] }
  | { readonly kind: 'template'; readonly name: string; readonly pipe?: Pipe };

/** What a file of templates says, and the named templates that it defines. */
export interface Template {
  readonly body: readonly Node[];
  readonly defines: ReadonlyMap<string, readonly Node[]>;
}

/** Parses a file of templates; throws SyntaxError where it is none. */
export function parseTemplate(source: string): Template {
  return new Parser(lexTemplate(source)).parse();
}

class Parser {
  private at = 0;
  private readonly defines = new Map<string, readonly Node[]>();

  constructor(private readonly tokens: readonly Token[]) {}

  parse(): Template {
    const { nodes, end } = this.nodes();
    if (end !== undefined) throw new SyntaxError(`unexpected ${end} in a template`);
    return { body: nodes, defines: this.defines };
  }

  /** Reads nodes up to the action that ends the block, whose keyword it has taken. */
  private nodes(): { nodes: readonly Node[]; end: 'end' | 'else' | undefined } {
    const nodes: Node[] = [];
    while (this.at < this.tokens.length) {
      const token = this.next();
      if (token.kind === 'text') {
        nodes.push({ kind: 'text', text: token.text });
        continue;
      }
      const keyword = this.peek().kind === 'identifier' ? this.peek().text : '';
      if (keyword === 'end' || keyword === 'else') {
        this.next();
        return { nodes, end: keyword };
      }
      if (this.peek().kind === 'close') {
        this.next();
        continue;
      }
      nodes.push(...this.action(keyword));
    }
    return { nodes, end: undefined };
  }

  private action(keyword: string): readonly Node[] {
    switch (keyword) {
      case 'if':
      case 'with':
      case 'range':
        this.next();
        return [this.block(keyword)];
      case 'define': {
        this.next();
        const name = this.quoted();
        this.close();
        this.defines.set(name, this.body());
        return [];
      }
      case 'block':
      case 'template': {
        this.next();
        const name = this.quoted();
        const pipe = this.peek().kind === 'close' ? undefined : this.pipe();
        this.close();
        if (keyword === 'block') this.defines.set(name, this.body());
        return [{ kind: 'template', name, ...(pipe ? { pipe } : {}) }];
      }
      case 'break':
      case 'continue':
        this.next();
        this.close();
        return [];
      default: {
        const pipe = this.pipe();
        this.close();
        return [{ kind: 'action', pipe }];
      }
    }
  }

  /** The rest of a conditional or a loop, after its keyword. */
  private block(kind: 'if' | 'with' | 'range'): Node {
    const pipe = this.pipe();
    this.close();
    const { nodes: body, end } = this.nodes();
    if (end === undefined) throw new SyntaxError(`${kind} without end in a template`);
    if (end === 'end') {
      this.close();
      return { kind, pipe, body, otherwise: [] };
    }
    const chained = this.peek().kind === 'identifier' ? this.peek().text : '';
    // `else if` shares the end of the `if` that it follows.
    if (chained === 'if' || chained === 'with') {
      this.next();
      return { kind, pipe, body, otherwise: [this.block(chained)] };
    }
    this.close();
    return { kind, pipe, body, otherwise: this.body() };
  }

  /** Nodes up to `end`, which is taken. */
  private body(): readonly Node[] {
    const { nodes, end } = this.nodes();
    if (end !== 'end') throw new SyntaxError('a block of a template has no end');
    this.close();
    return nodes;
  }

  private pipe(): Pipe {
    const variables: string[] = [];
    let declares = false;
    const start = this.at;
    while (this.peek().kind === 'variable') {
      variables.push(this.next().text);
      if (this.isSign(',')) this.next();
      else break;
    }
    if (variables.length > 0 && (this.isSign(':=') || this.isSign('='))) declares = this.next().text === ':=';
    else {
      this.at = start;
      variables.length = 0;
    }
    const commands = [this.command()];
    while (this.isSign('|')) {
      this.next();
      commands.push(this.command());
    }
    return { variables, declares, commands };
  }

  private command(): readonly Operand[] {
    const operands: Operand[] = [];
    while (this.peek().kind !== 'close' && !this.isSign('|') && !this.isSign(')')) operands.push(this.operand());
    if (operands.length === 0) throw new SyntaxError('a command of a template is empty');
    return operands;
  }

  private operand(): Operand {
    const token = this.next();
    switch (token.kind) {
      case 'dot':
        return { kind: 'dot' };
      case 'field':
        return { kind: 'field', fields: [token.text.slice(1), ...this.fields()] };
      case 'variable':
        return { kind: 'variable', name: token.text, fields: this.fields() };
      case 'string':
        return { kind: 'string', value: unquote(token.text) };
      case 'literal':
        return { kind: 'literal', text: token.text };
      case 'identifier':
        return /^(true|false|nil)$/.test(token.text) ? { kind: 'literal', text: token.text } : { kind: 'call', name: token.text };
      default: {
        if (token.text !== '(') throw new SyntaxError(`unexpected ${token.text} in a template action`);
        const pipe = this.pipe();
        if (this.next().text !== ')') throw new SyntaxError('a parenthesis in a template is not closed');
        return { kind: 'pipe', pipe, fields: this.fields() };
      }
    }
  }

  /** Fields that follow an operand without a space. */
  private fields(): readonly string[] {
    const fields: string[] = [];
    while (this.peek().kind === 'field' && !this.peek().apart) fields.push(this.next().text.slice(1));
    return fields;
  }

  private quoted(): string {
    const token = this.next();
    if (token.kind !== 'string') throw new SyntaxError(`${token.text} is not the name of a template`);
    return unquote(token.text);
  }

  private close(): void {
    const token = this.next();
    if (token.kind !== 'close') throw new SyntaxError(`unexpected ${token.text} in a template action`);
  }

  private isSign(text: string): boolean {
    return this.peek().kind === 'sign' && this.peek().text === text;
  }

  private peek(): Token {
    const token = this.tokens[this.at];
    if (!token) throw new SyntaxError('a template ends within an action');
    return token;
  }

  private next(): Token {
    const token = this.peek();
    this.at++;
    return token;
  }
}

/** The text of a Go string literal. */
function unquote(literal: string): string {
  if (literal.startsWith('`')) return literal.slice(1, -1);
  const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', a: '\x07', b: '\b', f: '\f', v: '\v' };
  return literal
    .slice(1, -1)
    .replace(/\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))/g, (_, unicode, hex, letter) =>
      unicode || hex ? String.fromCodePoint(Number.parseInt(unicode ?? hex, 16)) : (escapes[letter] ?? letter),
    );
}
