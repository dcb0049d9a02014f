import { describe, expect, it } from 'vitest';
import { changedSlices, type Slices } from '~/core/negotiation/view';
import { TestTable } from '../../../../tests/builders/table';
import { newsOf } from './announce';
import { type RoomState, received, reloaded, type StreamMessage } from './room-state';

function stateOf(table: TestTable, who = 'upland'): RoomState {
  return { seq: table.context.seq, slices: table.view(who) };
}

/** What the stream would say to a seat that has `before`. */
function messageAfter(before: RoomState, table: TestTable, who = 'upland'): StreamMessage {
  const after = table.view(who);
  const names = changedSlices(before.slices, after).filter((name) => name !== 'record');
  const slices: Partial<Slices> = Object.fromEntries(names.map((name) => [name, after[name]]));
  const from = before.slices.record.length;
  return { seq: table.context.seq, slices, record: { from, entries: after.record.slice(from) } };
}

const reading = () => new TestTable().started().advance('first-reading');

describe('the live picture of a table', () => {
  it('follows messages to exactly what the server would show', () => {
    const table = reading();
    let state = stateOf(table);
    const moves = [
      ['upland', { type: 'proposeOption', issue: 'fund', option: 'large' }],
      ['delta', { type: 'supportOption', issue: 'fund', alternative: 'large' }],
      ['delta', { type: 'requestFloor' }],
      ['delta', { type: 'speak', text: 'We are for it.' }],
      ['chair', { type: 'closeArticle', issue: 'fund', alternative: 'large' }],
    ] as const;
    for (const [who, command] of moves) {
      table.do(who, command);
      state = received(state, messageAfter(state, table));
    }
    expect(state).toEqual(stateOf(table));
  });

  it('keeps the reference of a slice that did not change', () => {
    const table = reading();
    const before = stateOf(table);
    table.do('delta', { type: 'requestFloor' });
    const after = received(before, messageAfter(before, table));
    expect(after.slices.text).toBe(before.slices.text);
    expect(after.slices.floor).not.toBe(before.slices.floor);
  });

  it('is not changed by a message that comes twice or too late', () => {
    const table = reading();
    const before = stateOf(table);
    table.do('delta', { type: 'requestFloor' });
    const message = messageAfter(before, table);
    const after = received(before, message);
    expect(received(after, message)).toBe(after);
  });

  it('adds lines to a record of which only the end is here', () => {
    const table = reading();
    const whole = stateOf(table);
    const cut = { ...whole, slices: { ...whole.slices, record: whole.slices.record.slice(-1) } };
    table.do('delta', { type: 'requestFloor' });
    const after = received(cut, messageAfter(whole, table));
    expect(after.slices.record.map(({ kind }) => kind)).toEqual(['advancePhase', 'requestFloor']);
  });

  it('stays where it is when an older page is loaded', () => {
    const table = reading();
    const old = stateOf(table);
    table.do('delta', { type: 'requestFloor' });
    const fresh = stateOf(table);
    expect(reloaded(fresh, old)).toBe(fresh);
    expect(reloaded(old, fresh)).toBe(fresh);
  });
});

describe('what is read out', () => {
  it('is that one was given the floor', () => {
    const table = reading();
    const before = stateOf(table);
    table.do('upland', { type: 'requestFloor' });
    expect(newsOf(before, messageAfter(before, table), 'upland').floorIsMine).toBe(true);
  });

  it('is a package for oneself, and not one of one’s own', () => {
    const table = reading().advance('informals');
    const before = stateOf(table);
    table.do('delta', {
      type: 'tablePackage',
      values: { fund: 'large' },
      to: ['upland'],
      note: '',
    });
    const message = messageAfter(before, table);
    expect(newsOf(before, message, 'upland').lines.map(({ kind }) => kind)).toEqual([
      'tablePackage',
    ]);
    expect(newsOf(before, message, 'delta').lines).toEqual([]);
  });

  it('is not every word that is said', () => {
    const table = reading().advance('informals');
    const before = stateOf(table);
    table.do('delta', { type: 'speak', text: 'Hm.' });
    expect(newsOf(before, messageAfter(before, table), 'upland')).toEqual({
      lines: [],
      floorIsMine: false,
    });
  });
});
