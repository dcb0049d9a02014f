import { type BadModule, one, put, rewritten } from './plant';

const CHECK = 'check.json';
const at = (path: string) => [CHECK, path] as const;

/** Items of the small module by their place. */
const [SINGLE, MANY, NUMBER, ORDER, PAIRS, GAPS, SORT, WORDS] = [0, 1, 2, 3, 4, 5, 6, 7];

/** Faults of check.json but for its moves. */
export const ofCheck: readonly BadModule[] = [
  one(
    'an outcome that no item assesses',
    put(CHECK, `items.${NUMBER}.outcomes`, ['explain-silence']),
    'not-assessed',
    ['module.json', 'outcomes[1]'],
    '"read-levels"',
  ),
  one(
    'an item about an unknown concept',
    put(CHECK, `items.${SINGLE}.concepts`, ['silense']),
    'unknown-reference',
    at('items[0].concepts[0]'),
    'did you mean "silence"?',
  ),
  one(
    'two items of one id',
    put(CHECK, `items.${MANY}.id`, 'one'),
    'duplicate-id',
    at('items[1].id'),
  ),
  one(
    'a type that there is not',
    put(CHECK, `items.${SINGLE}.type`, 'singel'),
    'wrong-value',
    at('items[0].type'),
    'did you mean "single"?',
  ),
  one(
    'an answer that is no option',
    put(CHECK, `items.${SINGLE}.answer`, 'consents'),
    'unknown-reference',
    at('items[0].answer'),
    'did you mean "consent"?',
  ),
  one(
    'two options that read the same',
    put(CHECK, `items.${SINGLE}.options.1.text`, ' consent'),
    'ambiguous',
    at('items[0].options[1].text'),
  ),
  one(
    'an option without a reason',
    put(CHECK, `items.${SINGLE}.options.1.feedback`, undefined),
    'missing',
    at('items[0].options[1].feedback'),
  ),
  one(
    'the same answer twice',
    put(CHECK, `items.${MANY}.answers`, ['member', 'member']),
    'duplicate-id',
    at('items[1].answers[1]'),
    'each answer once',
  ),
  one(
    'a number that is no decimal',
    put(CHECK, `items.${NUMBER}.answer`, '4,5'),
    'wrong-value',
    at('items[2].answer'),
    'a decimal number in quotes',
  ),
  one(
    'a tolerance that lets nothing through',
    put(CHECK, `items.${NUMBER}.tolerance.absolute`, '-0.1'),
    'wrong-tolerance',
    at('items[2].tolerance.absolute'),
    'at least 0',
  ),
  one(
    'a tolerance that lets zero through',
    put(CHECK, `items.${NUMBER}.tolerance`, { percent: '100' }),
    'wrong-tolerance',
    at('items[2].tolerance.percent'),
    'between 0 and 50',
  ),
  one(
    'a mistake that would be right',
    put(CHECK, `items.${NUMBER}.mistakes.0.answer`, '4.05'),
    'never-shown',
    at('items[2].mistakes[0].answer'),
    'further from 4',
  ),
  one(
    'a unit worth nothing',
    put(CHECK, `items.${NUMBER}.unit.others.0.factor`, '0'),
    'out-of-bounds',
    at('items[2].unit.others[0].factor'),
    'more than 0',
  ),
  one(
    'entries that cannot be told apart',
    put(CHECK, `items.${ORDER}.entries.2.text`, 'The draft is sent'),
    'ambiguous',
    at('items[3].entries[2].text'),
  ),
  one(
    'an extra that belongs to a pair',
    put(CHECK, `items.${PAIRS}.extras.0.text`, 'Gavels'),
    'ambiguous',
    at('items[4].extras[0].text'),
    'no pair has',
  ),
  one(
    'a gap in the text that is none',
    rewritten(CHECK, 'somebody {{against}}', 'somebody {{against}} it {{agianst}}'),
    'wrong-gap',
    at('items[5].text'),
    'did you mean "against"?',
  ),
  one(
    'a gap that is not in the text',
    put(CHECK, `items.${GAPS}.text`, 'A text is {{done}}.'),
    'wrong-gap',
    at('items[5].gaps[1].id'),
    'once in the text',
  ),
  one(
    'a statement of no category',
    put(CHECK, `items.${SORT}.statements.0.category`, 'interests'),
    'unknown-reference',
    at('items[6].statements[0].category'),
    'did you mean "interest"?',
  ),
  one(
    'marks that the rubric does not add up to',
    put(CHECK, `items.${WORDS}.marks`, 5),
    'wrong-marks',
    at('items[7].marks'),
    'expected 3',
  ),
  one(
    'levels from best to worst',
    put(CHECK, `items.${WORDS}.rubric.0.levels.0.marks`, 3),
    'wrong-order',
    at('items[7].rubric[0].levels[1].marks'),
    'more than 3',
  ),
  one('a pass out of reach', put(CHECK, 'pass', 101), 'out-of-bounds', at('pass'), 'at most 100'),
];

const MOVE = 8;

/** Faults of positions and moves, which the engine finds. */
export const ofMoves: readonly BadModule[] = [
  one(
    'a position of an unknown scenario',
    put(CHECK, `items.${MOVE}.position.scenario`, 'river-of-nien'),
    'unknown-reference',
    at('items[8].position.scenario'),
    'did you mean "river-of-nine"?',
  ),
  one(
    'a seat that there is not',
    put(CHECK, `items.${MOVE}.position.seat`, 'sembray'),
    'unknown-reference',
    at('items[8].position.seat'),
    'did you mean "sembrai"?',
  ),
  one(
    'a command that the engine does not know',
    put(CHECK, `items.${MOVE}.position.before.0.command`, { type: 'goHome' }),
    'wrong-position',
    at('items[8].position.before[0].command'),
  ),
  one(
    'a command that the engine refuses on the way',
    put(CHECK, `items.${MOVE}.position.before.0.seat`, 'sembrai'),
    'illegal-move',
    at('items[8].position.before[0].command'),
    'legal at that moment',
  ),
  one(
    'a command after the moment looked at',
    put(CHECK, `items.${MOVE}.position.before.0.afterMinutes`, 7),
    'wrong-position',
    at('items[8].position.before[0].afterMinutes'),
    'minute 6',
  ),
  one(
    'an answer that the engine refuses',
    put(CHECK, `items.${MOVE}.answer`, 'gavel'),
    'illegal-move',
    at('items[8].options[1].command'),
    'for it is the answer',
  ),
  one(
    'a choice that is no command',
    put(CHECK, `items.${MOVE}.options.1.command`, { type: 'goHome' }),
    'wrong-position',
    at('items[8].options[1].command'),
  ),
];
