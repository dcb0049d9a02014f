import { doubleIds, doubles } from '../../format/doubles';
import type { JsonPath, RawFault } from '../../format/fault';
import { quoted } from '../../format/fault';
import { declaredRuleFaults } from './declared-rules';
import { eligibilityFaults } from './eligibility-faults';
import type { Question } from './question-schema';
import { type CallDefinition, type Criterion, PREFER_NOT_TO_SAY } from './schema';
import { selectionFaults } from './selection-faults';

/** What a shape cannot say of a call: ids unique, references known, bounds the right way round. */
export function* callFaults(definition: CallDefinition): Generator<RawFault> {
  const { questions, eligibility, rubric, declarations, selection } = definition;
  yield* doubleIds(['questions'], questions);
  yield* doubles(['questions'], questions, (index) => attributeOf(questions[index]), 'attribute');
  for (const [index, question] of questions.entries()) {
    yield* questionFaults(['questions', index], question);
  }
  yield* doubleIds(['eligibility'], eligibility);
  yield* eligibilityFaults(eligibility, questions);
  yield* doubleIds(['rubric'], rubric);
  for (const [index, criterion] of rubric.entries()) {
    yield* criterionFaults(['rubric', index], criterion);
  }
  yield* doubleIds(['declarations'], declarations);
  yield* declarationFaults(definition);
  yield* doubleIds(['selection'], selection);
  yield* selectionFaults(definition);
  yield* declaredRuleFaults(definition);
}

function attributeOf(question: Question | undefined): string | undefined {
  return question !== undefined && 'attribute' in question ? question.attribute : undefined;
}

function* questionFaults(at: JsonPath, question: Question): Generator<RawFault> {
  yield* revealedFaults(at, question);
  if (question.type === 'text') {
    yield* order(at, 'minWords', question.minWords, 'maxWords', question.maxWords);
  } else if (question.type === 'number') {
    yield* order(at, 'min', question.min, 'max', question.max);
  } else if (question.type === 'date') {
    yield* order(at, 'earliest', question.earliest, 'latest', question.latest);
  } else if (question.type === 'choice') {
    yield* doubleIds([...at, 'options'], question.options);
    if (question.most === undefined || question.many) return;
    const expected = 'nothing, or "many": true beside it';
    yield { path: [...at, 'most'], code: 'wrong-value', found: `${question.most}`, expected };
  }
}

/**
 * Reviewers are promised not to see who somebody is, so every question must say what its answers
 * reveal, `nothing` included: a choice "Gender" of which nobody thought would break the promise.
 * A consent is shown to no reviewer.
 */
function* revealedFaults(at: JsonPath, { id, type, reveals }: Question): Generator<RawFault> {
  const path = [...at, 'reveals'];
  if (reveals.length === 0 && type !== 'consent') {
    const expected = `what an answer to ${quoted(id)} reveals of who somebody is, or ["nothing"]`;
    yield { path, code: 'missing', found: 'nothing said', expected };
  }
  if (reveals.length > 1 && reveals.includes('nothing')) {
    const expected = '"nothing" alone, or what it does reveal';
    yield { path, code: 'wrong-value', found: reveals.map(quoted).join(', '), expected };
  }
}

function* order<Bound extends number | string>(
  at: JsonPath,
  lowKey: string,
  low: Bound | undefined,
  highKey: string,
  high: Bound | undefined,
): Generator<RawFault> {
  if (low === undefined || high === undefined || low <= high) return;
  const expected = `at most ${high}, the ${quoted(highKey)}`;
  yield { path: [...at, lowKey], code: 'out-of-bounds', found: String(low), expected };
}

function* criterionFaults(at: JsonPath, criterion: Criterion): Generator<RawFault> {
  let before = -1;
  for (const [index, { points }] of criterion.levels.entries()) {
    if (points <= before) {
      const path = [...at, 'levels', index, 'points'];
      const expected = `more than ${before}, the points of the level before it`;
      yield { path, code: 'out-of-bounds', found: `${points}`, expected };
    }
    before = points;
  }
  if (criterion.needs.length === 0 || criterion.because !== undefined) return;
  const expected = '"because": why reviewers must see this to judge it';
  yield { path: [...at, 'needs'], code: 'missing', found: 'no reason', expected };
}

function* declarationFaults({ declarations, questions }: CallDefinition): Generator<RawFault> {
  const attributes = new Set(questions.map(attributeOf));
  for (const [index, { id, options }] of declarations.entries()) {
    const at = ['declarations', index];
    yield* doubleIds([...at, 'options'], options);
    const ids = options.map((option) => option.id);
    if (!ids.includes(PREFER_NOT_TO_SAY)) {
      const expected = `an option ${quoted(PREFER_NOT_TO_SAY)}`;
      yield { path: [...at, 'options'], code: 'missing', found: ids.join(', '), expected };
    }
    if (!attributes.has(id)) continue;
    const expected = 'a declaration that no question asks for as an attribute';
    yield { path: [...at, 'id'], code: 'duplicate-id', found: quoted(id), expected };
  }
}
