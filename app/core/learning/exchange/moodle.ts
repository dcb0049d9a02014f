import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import type { Item } from '../format/items';
import { readCloze, writeCloze } from './cloze';
import { markdownOf } from './markdown-of';
import type {
  Answer,
  Asked,
  Loss,
  NumberAnswer,
  Question,
  ReadQuestion,
  Written,
} from './question';
import { printOf } from './question';
import { plain } from './to-question';

const KEPT = 'mufakat ';
const COMMENT = '#comment';

/** A part of an XML document as the parser gives it: attributes begin with "@". */
type Node = Readonly<Record<string, unknown>>;

const text = (value: string) => ({ '@format': 'markdown', text: value });
const answer = ({ text: words, share, feedback }: Answer, more: object = {}) => ({
  ...{ '@fraction': String(Number(share.toFixed(5))), '@format': 'markdown' },
  ...{ text: words, feedback: text(feedback), ...more },
});

function asXml(question: Question): { type: string; fields: object } {
  const { asked } = question;
  switch (asked.kind) {
    case 'choice':
      return {
        type: 'multichoice',
        fields: { single: !asked.several, answer: asked.answers.map((one) => answer(one)) },
      };
    case 'number': {
      const unit = asked.units.map(({ symbol, factor }) => ({
        ...{ multiplier: plain(1 / Number(factor)), unit_name: symbol },
      }));
      const answers = asked.answers.map((one) => answer(one, { tolerance: one.tolerance }));
      return {
        type: 'numerical',
        fields: { answer: answers, ...(unit[0] && { units: { unit } }) },
      };
    }
    case 'matching': {
      const pairs = asked.pairs.map(({ left, right }) => ({
        ...{ '@format': 'markdown', text: left, answer: { text: right } },
      }));
      const extras = asked.extras.map((right) => ({
        ...{ '@format': 'markdown', text: '', answer: { text: right } },
      }));
      return { type: 'matching', fields: { subquestion: [...pairs, ...extras] } };
    }
    case 'order':
      return {
        type: 'ordering',
        fields: {
          answer: asked.entries.map((entry, at) => ({
            ...{ '@fraction': `${at + 1}`, '@format': 'markdown', text: entry },
          })),
        },
      };
    case 'words': {
      const answers = asked.answers.map((one) => answer(one));
      return { type: 'shortanswer', fields: { usecase: asked.exactCase ? 1 : 0, answer: answers } };
    }
    case 'gaps':
      return { type: 'cloze', fields: {} };
    case 'essay':
      return { type: 'essay', fields: { graderinfo: text(asked.notes) } };
  }
}

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  commentPropName: COMMENT,
  format: true,
  suppressEmptyNode: false,
});

function element(question: Question): object {
  const { type, fields } = asXml(question);
  const { asked, stem } = question;
  const asks = asked.kind === 'gaps' ? `${stem}\n\n${writeCloze(asked)}` : stem;
  return {
    '@type': type,
    name: { text: question.name },
    questiontext: text(asks),
    generalfeedback: text(question.explanation),
    defaultgrade: String(question.marks),
    ...fields,
  };
}

const fileOf = (question: object[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({ quiz: { question } })}`;

/** Questions as a file in Moodle XML, each with its item in a comment that other programs pass over. */
export function writeMoodle(questions: readonly { question: Question; item: Item }[]): string {
  return fileOf(
    questions.map(({ question, item }) => {
      const own = element(question);
      const [read] = readMoodle(fileOf([own]));
      if (!read) return own;
      const written = JSON.stringify({ print: printOf(read.question), item });
      return { ...own, [COMMENT]: `${KEPT}${toBase64(written)}` };
    }),
  );
}

// Base64 has no hyphens, of which an XML comment may not have two.
function toBase64(words: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(words)));
}

function fromBase64(words: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(words), (one) => one.charCodeAt(0)));
}

const MANY = new Set(['question', 'answer', 'subquestion', 'unit', 'hint', 'tag', 'file']);

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  commentPropName: COMMENT,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  processEntities: true,
  isArray: (name, path) => MANY.has(name) && !String(path).endsWith('subquestion.answer'),
});

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const nodes = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);
const child = (node: Node, name: string): Node => {
  const value = node[name];
  return isNode(value) ? value : {};
};

function words(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return isNode(value) && typeof value['#text'] === 'string' ? value['#text'] : '';
}

/** A text of the file as Markdown, whatever format it says it is in. */
class Texts {
  readonly lost: Loss[] = [];

  of(node: Node, formatOf: Node = node): string {
    const source = words(node.text);
    const format = words(formatOf['@format']);
    if (format === 'markdown' || format === 'plain_text') return source;
    const { markdown, pictures } = markdownOf(source);
    for (const at of pictures) this.lost.push({ code: 'picture', at });
    return markdown;
  }

  /** @param above the question, whose format is that of its answers where they do not say */
  answer(node: Node, above: Node): Answer {
    const own = words(node['@format']) === '' ? above : node;
    const share = Number(words(node['@fraction']));
    const feedback = this.of(child(node, 'feedback'));
    return { text: this.of(node, own), share: Number.isFinite(share) ? share : 0, feedback };
  }
}

function plainNumber(source: string): string | null {
  const value = Number(source.trim());
  if (source.trim() === '' || !Number.isFinite(value)) return null;
  return /^-?\d+(\.\d+)?$/.test(source.trim()) ? source.trim() : plain(value);
}

function numbersOf(node: Node, texts: Texts): NumberAnswer[] {
  return nodes(node.answer).flatMap((one) => {
    const value = plainNumber(words(one.text));
    if (value === null) return [];
    const tolerance = plainNumber(words(one.tolerance)) ?? '0';
    return [{ ...texts.answer(one, {}), text: value, tolerance }];
  });
}

function unitsOf(node: Node): { symbol: string; factor: string }[] {
  return nodes(child(node, 'units').unit).map((unit) => {
    const times = Number(words(unit.multiplier)) || 1;
    return { symbol: words(unit.unit_name), factor: plain(1 / times) };
  });
}

function askedBy(type: string, node: Node, texts: Texts): Asked | null {
  const above = child(node, 'questiontext');
  const answers = () => nodes(node.answer).map((one) => texts.answer(one, above));
  switch (type) {
    case 'multichoice':
    case 'truefalse': {
      const several = type === 'multichoice' && /^(false|0)$/.test(words(node.single));
      return { kind: 'choice', several, answers: answers() };
    }
    case 'numerical':
      return { kind: 'number', answers: numbersOf(node, texts), units: unitsOf(node) };
    case 'shortanswer':
      return { kind: 'words', answers: answers(), exactCase: words(node.usecase) === '1' };
    case 'matching': {
      const all = nodes(node.subquestion).map((one) => ({
        ...{ left: texts.of(one), right: words(child(one, 'answer').text) },
      }));
      const extras = all.filter(({ left }) => left === '').map(({ right }) => right);
      return { kind: 'matching', pairs: all.filter(({ left }) => left !== ''), extras };
    }
    case 'ordering': {
      const entries = [...nodes(node.answer)].sort(
        (a, b) => Number(words(a['@fraction'])) - Number(words(b['@fraction'])),
      );
      return { kind: 'order', entries: entries.map((one) => texts.of(one)) };
    }
    case 'essay':
      return { kind: 'essay', notes: texts.of(child(node, 'graderinfo')) };
    default:
      return null;
  }
}

function readOne(node: Node): ReadQuestion {
  const type = words(node['@type']);
  const texts = new Texts();
  const name = words(child(node, 'name').text);
  const asking = child(node, 'questiontext');
  const raw = words(asking.text);
  const gaps = type === 'cloze' ? readCloze(raw, (text) => texts.of({ ...asking, text })) : null;
  const asks = gaps?.stem ?? texts.of(asking);
  const asked = gaps?.asked ?? askedBy(type, node, texts);
  const lost: Loss[] = [...texts.lost, ...(gaps?.lost ?? [])];
  if (type === 'category') lost.push({ code: 'category', at: words(child(node, 'category').text) });
  else if (type === 'description') lost.push({ code: 'description', at: name });
  else if (asked === null) lost.push({ code: 'unknown-kind', at: `${name} (${type})` });
  if (nodes(asking.file).length > 0) lost.push({ code: 'picture', at: name });
  const marks = Number(words(node.defaultgrade));
  const question = {
    ...{ name, stem: asks, marks: marks > 0 ? marks : 1 },
    explanation: texts.of(child(node, 'generalfeedback')),
    asked: asked ?? { kind: 'essay' as const, notes: '' },
  };
  return { question, line: null, lost, written: asked ? writtenIn(node) : null };
}

function writtenIn(node: Node): Written | null {
  const comment = words(node[COMMENT]).trim();
  if (!comment.startsWith(KEPT)) return null;
  try {
    return JSON.parse(fromBase64(comment.slice(KEPT.length)));
  } catch {
    return null;
  }
}

/**
 * Reads a file in Moodle XML. What is in `written` comes from a file and has yet to be parsed.
 *
 * Source: "Moodle XML format", Moodle documentation.
 *
 * @throws an Error for a document that is not well formed
 */
export function readMoodle(source: string): ReadQuestion[] {
  const parsed: unknown = parser.parse(source.replace(/^\uFEFF/, ''), true);
  return isNode(parsed) ? nodes(child(parsed, 'quiz').question).map(readOne) : [];
}
