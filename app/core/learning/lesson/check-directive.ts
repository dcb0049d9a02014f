import { quoted } from '../../format/fault';
import { nearestName } from '../../format/nearest';
import { type AttributeRule, DIRECTIVE_NAMES, type DirectiveRule, ruleOf } from './directives';
import { faultAt, type LessonFault, type LessonShelf } from './fault';
import { type Directive, isBareWord, type Node } from './tree';

const MARKS = { containerDirective: ':::', leafDirective: '::', textDirective: ':' } as const;
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What is wrong with a directive: its name, its form, its attributes, what it points at. */
export function* directiveFaults(node: Directive, shelf: LessonShelf): Generator<LessonFault> {
  const written = `${MARKS[node.type]}${node.name}`;
  const rule = ruleOf(node.name);
  if (rule === undefined) {
    if (isBareWord(node)) return;
    const expected = `one of ${DIRECTIVE_NAMES.join(', ')}`;
    const near = nearestName(node.name, DIRECTIVE_NAMES);
    yield faultAt(node, 'unknown-directive', written, expected, near);
  } else if (rule.form !== node.type) {
    yield faultAt(node, 'syntax', written, rule.example);
  } else {
    yield* idFaults(node, rule, shelf);
    yield* attributeFaults(node, rule, shelf);
    yield* wordFaults(node, rule);
  }
}

function* idFaults(node: Directive, { id: kind, example }: DirectiveRule, shelf: LessonShelf) {
  const id = node.attributes?.id;
  if (kind === null) return;
  if (!id) yield faultAt(node, 'missing', 'no {#id}', example);
  else yield* referenceFaults(node, id, kind, shelf);
}

function* referenceFaults(node: Node, id: string, kind: keyof LessonShelf, shelf: LessonShelf) {
  const known = shelf[kind].map((one) => one.id);
  if (known.includes(id)) return;
  const expected = `an id from ${kind} in module.json`;
  yield faultAt(node, 'unknown-reference', quoted(id), expected, nearestName(id, known));
}

function* attributeFaults(node: Directive, rule: DirectiveRule, shelf: LessonShelf) {
  const given = node.attributes ?? {};
  const known = Object.keys(rule.attributes);
  for (const name of Object.keys(given)) {
    if (known.includes(name) || (name === 'id' && rule.id !== null)) continue;
    const near = nearestName(name, known);
    yield faultAt(node, 'unknown-key', quoted(name), rule.example, near);
  }
  for (const [name, wanted] of Object.entries(rule.attributes)) {
    const value = given[name];
    if (!value) yield faultAt(node, 'missing', `no ${name}`, rule.example);
    else if (wanted.kind === 'source') yield* referenceFaults(node, value, 'sources', shelf);
    else yield* valueFaults(node, value, wanted);
  }
}

function* valueFaults(node: Directive, value: string, wanted: AttributeRule) {
  if (wanted.kind === 'choice' && !wanted.of.includes(value)) {
    const expected = `one of ${wanted.of.join(', ')}`;
    yield faultAt(node, 'wrong-value', quoted(value), expected, nearestName(value, wanted.of));
  }
  if (wanted.kind === 'name' && !NAME.test(value)) {
    yield faultAt(node, 'wrong-value', quoted(value), 'a name such as "first-reading"');
  }
}

function* wordFaults(node: Directive, rule: DirectiveRule) {
  const [first] = node.children;
  if (node.type === 'textDirective') {
    const has = first !== undefined;
    if (rule.words && !has) yield faultAt(node, 'missing', 'no words', rule.example);
    // `:cite[]{#id}` is a way to write it too; words in it would be lost.
    if (!rule.words && has) yield faultAt(node, 'not-shown', 'words in brackets', rule.example);
  } else if (node.type === 'leafDirective') {
    if (first) yield faultAt(node, 'not-shown', 'words in brackets', rule.example);
  } else if (first === undefined) {
    yield faultAt(node, 'missing', 'nothing inside', 'at least a paragraph');
  } else if (first.type === 'paragraph' && first.data?.directiveLabel) {
    yield faultAt(node, 'not-shown', 'words in brackets', rule.example);
  }
}
