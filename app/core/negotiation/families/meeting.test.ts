import { describe, expect, it } from 'vitest';
import { TestTable } from '../../../../tests/builders/table';

describe('a meeting', () => {
  it('starts when every seat is held, and not twice', () => {
    const table = new TestTable().do('delta', { type: 'takeSeat' });
    const instructor = { kind: 'instructor' } as const;
    expect(table.try(instructor, { type: 'start' })).toBe('seatsEmpty');
    table.do(instructor, { type: 'handSeatToBot', seat: 'upland', strategy: 'linear' });
    table.do('chair', { type: 'takeSeat' }).do('chair', { type: 'start' });
    expect(table.try(instructor, { type: 'start' })).toBe('alreadyStarted');
    expect(table.view('delta').roster.seats).toEqual({
      upland: 'bot',
      delta: 'person',
      chair: 'person',
    });
  });

  it('stops every clock while it is suspended', () => {
    const table = new TestTable().started().do('chair', { type: 'suspend' });
    const { left } = table.view('delta').meeting;
    table.now += 3_600_000;
    table.do('chair', { type: 'resume' });
    expect(left).toBe(30 * 60_000);
    expect(table.view('delta').meeting.endsAt).toBe(table.now + 30 * 60_000);
  });

  it('runs at its pace, and longer when its time is extended', () => {
    const table = new TestTable(undefined, 10).started();
    expect(table.view('delta').meeting.endsAt).toBe(table.now + 3 * 60_000);
    table.do('chair', { type: 'extendTime', minutes: 10 });
    expect(table.view('delta').meeting.endsAt).toBe(table.now + 4 * 60_000);
  });

  it('lets the clock, and nobody else, bring injects and cables', () => {
    const table = new TestTable().started().wait(10 * 60_000);
    expect(table.view('delta').evidence.news.map(({ id }) => id)).toEqual(['drought']);
    expect(table.view('upland').brief?.payoff?.['flow-data']?.daily).toBe(7);
    expect(table.view('chair').evidence.cards.map(({ id }) => id)).toEqual(['gauge-study']);
    table.wait(10 * 60_000);
    expect(table.view('upland').brief).toMatchObject({ reservation: 8, redLines: [] });
    expect(table.view('upland').brief?.payoff?.['flow-data']?.daily).toBe(18);
    expect(table.view('delta').record.some(({ kind }) => kind === 'cable')).toBe(false);
    expect(table.try({ kind: 'clock' }, { type: 'deadlinePassed', deadline: 'meeting' })).toBe(
      'notYetDue',
    );
  });

  it('brings the inject that waits for a phase when the phase comes', () => {
    const table = new TestTable().started().advance('first-reading', 'informals');
    expect(table.view('delta').evidence.news.map(({ id }) => id)).toEqual(['rumour']);
  });

  it('follows the procedure from phase to phase', () => {
    const table = new TestTable().started();
    expect(table.try('chair', { type: 'advancePhase', to: 'adoption' })).toBe(
      'noSuchPhaseFromHere',
    );
    expect(table.try('delta', { type: 'advancePhase', to: 'first-reading' })).toBe('notYourRole');
    table.advance('first-reading', 'drafting', 'adoption');
    expect(table.try('chair', { type: 'end' })).toBe('notFinished');
  });

  it('tells a whisper to the seat it is for', () => {
    const table = new TestTable().started();
    table.do(
      { kind: 'instructor' },
      { type: 'whisper', to: 'delta', text: 'Ask about dry years.' },
    );
    expect(table.view('delta').brief?.received.at(-1)?.message).toBe('Ask about dry years.');
    expect(JSON.stringify(table.view('upland'))).not.toContain('dry years');
  });
});
