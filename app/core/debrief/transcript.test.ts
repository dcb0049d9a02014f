import { describe, expect, it } from 'vitest';
import { adoptedTable } from '../../../tests/builders/debriefed';
import { isCommandType } from '../negotiation/command';
import { EVIDENCE_MOVES } from '../scenario/moves';
import { courseOf } from './course';
import { movesFor, transcriptOf } from './transcript';

const table = adoptedTable();
const course = courseOf(table.machine, table.log);
const rubric = [
  { id: 'packages', title: 'Packages', levels: ['Few.', 'Many.'] },
  {
    id: 'words',
    title: 'Words',
    levels: ['Few.', 'Many.'],
    moves: ['speak' as const, 'say' as const],
    lessons: [{ module: 'rules-of-the-room', lesson: '01-three-ways' }],
  },
];
const { scenario } = course.setting;
const setting = {
  ...course.setting,
  scenario: { ...scenario, debrief: { ...scenario.debrief, rubric } },
};
const ruled = { ...course, setting };

describe('the evidence transcript', () => {
  it('lists for each line the moves of the seat that bear on it, in order', () => {
    const [packages, words] = transcriptOf(ruled, 'delta');
    const kinds = (line: typeof packages) => line?.moves.map(({ kind }) => kind) ?? [];
    expect(new Set(kinds(packages))).toEqual(new Set(['tablePackage', 'packageDeclined']));
    expect(kinds(words)).toEqual(['say']);
    const seqs = packages?.moves.map(({ seq }) => seq) ?? [];
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
    expect(words?.lessons).toEqual([{ module: 'rules-of-the-room', lesson: '01-three-ways' }]);
  });

  it('has nothing that another seat did', () => {
    const by = new Map(table.log.map(({ seq, by }) => [seq, by.kind === 'seat' ? by.seat : '']));
    for (const { moves } of transcriptOf(ruled, 'upland')) {
      for (const { seq } of moves) expect(by.get(seq)).toBe('upland');
    }
  });

  it('leaves out what somebody else did from the same seat', () => {
    const [all] = transcriptOf(ruled, 'delta');
    const first = all?.moves[0]?.seq ?? 0;
    expect(transcriptOf(ruled, 'delta', new Set([first]))[0]?.moves).toHaveLength(1);
    expect(transcriptOf(ruled, 'delta', new Set())[0]?.moves).toEqual([]);
  });
});

describe('the moves that bear on a line', () => {
  it('are commands of the engine', () => {
    expect(EVIDENCE_MOVES.filter((type) => !isCommandType(type))).toEqual([]);
  });

  it('are all of them where neither the line nor its id says which', () => {
    expect(movesFor({ id: 'conduct' })).toBe(EVIDENCE_MOVES);
    expect(movesFor({ id: 'evidence' })).toContain('shareEvidence');
  });
});
