import type { JsonPath, RawFault } from './fault';
import { quoted } from './fault';

/** A JSON value together with where it stands in the text. */
export interface JsonNode {
  /** Offset of the first character of the value. */
  readonly at: number;
  readonly value: unknown;
  /** Values of an object or list, by key or position. */
  readonly children: ReadonlyMap<string | number, JsonNode>;
  /** Offsets of an object's keys. */
  readonly keys: ReadonlyMap<string, number>;
}

/** A fault with its offset in the text. */
export interface PlacedFault extends RawFault {
  readonly at: number;
}

export type JsonReading =
  | { readonly ok: true; readonly root: JsonNode; readonly faults: readonly PlacedFault[] }
  | { readonly ok: false; readonly faults: readonly PlacedFault[] };

/** Keys that reach into JavaScript's own objects. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);
const NO_CHILDREN: JsonNode['children'] = new Map();
const NO_KEYS: JsonNode['keys'] = new Map();
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SPACE = /[ \t\n\r]*/y;
const WORDS: readonly [string, unknown][] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

/** Ends the reading at once; never leaves this file. */
class Unreadable extends Error {
  constructor(readonly fault: PlacedFault) {
    super(fault.expected);
  }
}

class JsonReader {
  readonly faults: PlacedFault[] = [];
  private at = 0;
  private readonly path: (string | number)[] = [];

  constructor(
    private readonly text: string,
    private readonly maxDepth: number,
  ) {
    if (text.startsWith('\uFEFF')) this.at = 1;
  }

  document(): JsonNode {
    const root = this.value();
    this.skipSpace();
    if (this.at < this.text.length) this.fail('the end of the file');
    return root;
  }

  private value(): JsonNode {
    this.skipSpace();
    const next = this.text[this.at];
    if (next === '{') return this.object();
    if (next === '[') return this.list();
    const at = this.at;
    if (next === '"') return leaf(at, this.string());
    for (const [word, value] of WORDS) {
      if (!this.text.startsWith(word, at)) continue;
      this.at += word.length;
      return leaf(at, value);
    }
    return leaf(at, this.number());
  }

  private object(): JsonNode {
    const at = this.at;
    const children = new Map<string, JsonNode>();
    const keys = new Map<string, number>();
    this.members('}', () => {
      if (this.text[this.at] !== '"') this.fail('a key in double quotes');
      const keyAt = this.at;
      const key = this.string();
      this.path.push(key);
      this.checkKey(key, keyAt, keys.has(key));
      this.take(':', `":" after the key ${quoted(key)}`);
      const child = this.value();
      this.path.pop();
      if (RESERVED.has(key) || keys.has(key)) return;
      keys.set(key, keyAt);
      children.set(key, child);
    });
    const value = Object.fromEntries(Array.from(children, ([key, child]) => [key, child.value]));
    return { at, value, children, keys };
  }

  private list(): JsonNode {
    const at = this.at;
    const items: JsonNode[] = [];
    this.members(']', () => {
      this.path.push(items.length);
      items.push(this.value());
      this.path.pop();
    });
    return {
      at,
      value: items.map((item) => item.value),
      children: new Map(items.entries()),
      keys: NO_KEYS,
    };
  }

  /** Reads `{…}` or `[…]`, standing on its first character, calling `member` for each entry. */
  private members(end: '}' | ']', member: () => void): void {
    if (this.path.length >= this.maxDepth) {
      const found = `more than ${this.maxDepth} levels`;
      this.stop('too-deep', found, `at most ${this.maxDepth} levels of nesting`);
    }
    this.at++;
    this.skipSpace();
    if (this.text[this.at] === end) {
      this.at++;
      return;
    }
    for (;;) {
      this.skipSpace();
      member();
      this.skipSpace();
      if (this.text[this.at] === end) break;
      this.take(',', `"," or "${end}"`);
    }
    this.at++;
  }

  private checkKey(key: string, at: number, seen: boolean): void {
    const fault = { path: [...this.path], at, found: `the key ${quoted(key)}` };
    if (RESERVED.has(key)) {
      this.faults.push({ ...fault, code: 'reserved-key', expected: 'another name' });
    } else if (seen) {
      const expected = 'each key once in an object';
      this.faults.push({ ...fault, code: 'duplicate-key', expected });
    }
  }

  private string(): string {
    const start = this.at;
    this.at++;
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (Number.isNaN(code)) this.fail('a closing double quote');
      if (code < 0x20) this.fail('no raw control character inside a string');
      if (code === 0x22) break;
      if (code === 0x5c) this.escape();
      this.at++;
    }
    this.at++;
    return String(JSON.parse(this.text.slice(start, this.at)));
  }

  /** Checks an escape and leaves the position on its last character. */
  private escape(): void {
    const pattern = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) this.fail('an escape such as \\n, \\" or \\u0041', 2);
    this.at = pattern.lastIndex - 1;
  }

  private number(): number {
    NUMBER.lastIndex = this.at;
    const found = NUMBER.exec(this.text)?.[0];
    if (found === undefined) this.fail('a value');
    const value = Number(found);
    if (!Number.isFinite(value)) this.fail('a number of ordinary size', found.length);
    this.at += found.length;
    return value;
  }

  private take(character: string, expected: string): void {
    this.skipSpace();
    if (this.text[this.at] !== character) this.fail(expected);
    this.at++;
  }

  private skipSpace(): void {
    SPACE.lastIndex = this.at;
    SPACE.test(this.text);
    this.at = SPACE.lastIndex;
  }

  private fail(expected: string, length = 1): never {
    const rest = this.text.slice(this.at, this.at + length);
    this.stop('syntax', rest === '' ? 'the end of the file' : quoted(rest), expected);
  }

  private stop(code: 'syntax' | 'too-deep', found: string, expected: string): never {
    throw new Unreadable({ path: [...this.path], at: this.at, code, found, expected });
  }
}

function leaf(at: number, value: unknown): JsonNode {
  return { at, value, children: NO_CHILDREN, keys: NO_KEYS };
}

/**
 * Reads JSON (RFC 8259) with the place of every value, and without building what the text should not
 * contain: nesting beyond `maxDepth`, keys such as `__proto__`, the same key twice. Syntax and depth
 * end the reading; key faults are collected, and the first value of a key counts.
 * A byte order mark is skipped. Never throws.
 */
export function readJson(text: string, maxDepth: number): JsonReading {
  const reader = new JsonReader(text, maxDepth);
  try {
    return { ok: true, root: reader.document(), faults: reader.faults };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ok: false, faults: [...reader.faults, error.fault] };
  }
}

function nodeAt(root: JsonNode, path: JsonPath): JsonNode | undefined {
  let node: JsonNode | undefined = root;
  for (const part of path) node = node?.children.get(part);
  return node;
}

/** Offset of the value at a path; of the innermost value on the way to it where it is missing. */
export function offsetOf(root: JsonNode, path: JsonPath): number {
  let node = root;
  for (const part of path) {
    const child = node.children.get(part);
    if (child === undefined) return node.at;
    node = child;
  }
  return node.at;
}

/** Offset of the last key of a path; of its value where the path does not end in a key. */
export function offsetOfKey(root: JsonNode, path: JsonPath): number {
  const key = path.at(-1);
  const owner = nodeAt(root, path.slice(0, -1));
  const at = typeof key === 'string' ? owner?.keys.get(key) : undefined;
  return at ?? offsetOf(root, path);
}

/** The value at a path, undefined where there is none. */
export function valueAt(root: JsonNode, path: JsonPath): unknown {
  return nodeAt(root, path)?.value;
}
