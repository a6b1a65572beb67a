import { isMap } from './merge';

/** One setting of `helm --set`, or of `helm --set-string`, such as `hubble.relay.enabled=true`. */
export interface HelmSetting {
  readonly text: string;
  /** Nothing of it is taken for a number, a boolean or null. */
  readonly isString: boolean;
}

/**
 * Lays a setting on values as helm does, and changes them.
 * @returns why helm refuses it; the values are then changed in part
 * @see https://github.com/helm/helm/blob/v3.19.5/pkg/strvals/parser.go
 */
export function applySetting(values: Record<string, unknown>, { text, isString }: HelmSetting): string | undefined {
  const parser = new Parser(text, isString);
  try {
    while (!parser.readKey(values, 0)) {
      // One setting after the other, parted by commas.
    }
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

class Refusal extends Error {}

const deepestName = 30;
const highestIndex = 65536;

/** Each reader of a place says whether the text has ended in it, which is where helm stops without a word. */
class Parser {
  private readonly chars: readonly string[];
  private next = 0;

  constructor(
    text: string,
    private readonly isString: boolean,
  ) {
    this.chars = [...text];
  }

  readKey(data: Record<string, unknown>, level: number): boolean {
    const { text: name, stop } = this.until('=[,.');
    const existing = Object.hasOwn(data, name) ? data[name] : undefined;
    const isThere = Object.hasOwn(data, name);
    switch (stop) {
      case '[': {
        const index = this.readIndex();
        if (isThere && !Array.isArray(existing)) throw new Refusal(`${name} is no list, and an index of it is set`);
        const [list, ended] = this.readItem(isThere ? (existing as unknown[]) : [], index, level);
        put(data, name, list);
        return ended;
      }
      case '=': {
        const value = this.readValue();
        put(data, name, value.is);
        return value.ended;
      }
      case '.': {
        if (level + 1 > deepestName) throw new Refusal(`its name has more than ${deepestName} levels`);
        if (isThere && !isMap(existing)) throw new Refusal(`${name} is no map, and a key in it is set`);
        const inner = isThere ? (existing as Record<string, unknown>) : {};
        const ended = this.readKey(inner, level + 1);
        const isEmpty = Object.keys(inner).length === 0;
        if (!ended && isEmpty) throw new Refusal(`the map ${name} has no value`);
        if (!isEmpty) put(data, name, inner);
        return ended;
      }
      default:
        if (stop === undefined && name === '') return true;
        throw new Refusal(`the key ${name} has no value`);
    }
  }

  private readItem(list: unknown[], index: number, level: number): readonly [list: unknown[], ended: boolean] {
    if (index < 0) throw new Refusal(`the index ${index} is negative`);
    const { text, stop } = this.until('[.=');
    if (text !== '') throw new Refusal(`${text} stands after an index`);
    const existing = list[index];
    switch (stop) {
      case '=':
        return [withItem(list, index, this.readValue().is), false];
      case '[': {
        const inner = this.readIndex();
        if (existing !== undefined && existing !== null && !Array.isArray(existing)) {
          throw new Refusal(`item ${index} is no list, and an index of it is set`);
        }
        const [items, ended] = this.readItem(existing ?? [], inner, level);
        return [ended ? list : withItem(list, index, items), ended];
      }
      case '.': {
        const inner = isMap(existing) ? existing : {};
        if (index < list.length) list[index] = inner;
        const ended = this.readKey(inner, level);
        return [ended ? list : withItem(list, index, inner), ended];
      }
      default:
        return [list, true];
    }
  }

  private readIndex(): number {
    const { text, stop } = this.until(']');
    if (stop === undefined || !/^[-+]?\d+$/.test(text)) throw new Refusal(`the index ${text} is no number`);
    return Number(text);
  }

  private readValue(): { readonly is: unknown; readonly ended: boolean } {
    if (this.next >= this.chars.length) return { is: '', ended: true };
    if (this.chars[this.next] !== '{') return { is: this.typed(this.until(',').text), ended: false };
    this.next++;
    const items: unknown[] = [];
    for (;;) {
      const { text, stop } = this.until(',}');
      if (stop === undefined) throw new Refusal('a list has to end with }');
      items.push(this.typed(text));
      if (stop === ',') continue;
      if (this.chars[this.next] === ',') this.next++;
      return { is: items, ended: false };
    }
  }

  /** What stands before the next of the characters, with what is escaped by a backslash; the stop is undefined at the end. */
  private until(stops: string): { readonly text: string; readonly stop: string | undefined } {
    let text = '';
    while (this.next < this.chars.length) {
      const char = this.chars[this.next++] as string;
      if (stops.includes(char)) return { text, stop: char };
      text += char === '\\' ? (this.chars[this.next++] ?? '') : char;
    }
    return { text, stop: undefined };
  }

  private typed(text: string): unknown {
    if (this.isString) return text;
    if (/^true$/iu.test(text)) return true;
    if (/^false$/iu.test(text)) return false;
    if (/^null$/iu.test(text)) return null;
    return isInteger(text) ? Number(text) : text;
  }
}

function isInteger(text: string): boolean {
  if (!/^(?:0|[-+]\d+|[1-9]\d*)$/.test(text)) return false;
  const number = BigInt(text.replace(/^\+/, ''));
  return number >= -(2n ** 63n) && number < 2n ** 63n;
}

function put(data: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== '') Object.defineProperty(data, name, { value, writable: true, enumerable: true, configurable: true });
}

function withItem(list: readonly unknown[], index: number, value: unknown): unknown[] {
  if (index > highestIndex) throw new Refusal(`the index ${index} is greater than ${highestIndex}`);
  const longer: unknown[] = Array.from({ length: Math.max(list.length, index + 1) }, (_, at) => list[at] ?? null);
  longer[index] = value;
  return longer;
}
