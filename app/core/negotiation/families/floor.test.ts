import { describe, expect, it } from 'vitest';
import { TestTable } from '../../../../tests/builders/table';

const meeting = () => new TestTable().started();

describe('the floor', () => {
  it('is given in the order of request and passed on when a speaker yields', () => {
    const table = meeting().do('delta', { type: 'requestFloor' });
    table.do('upland', { type: 'requestFloor' });
    expect(table.view('chair').floor).toMatchObject({ speaker: 'delta', queue: ['upland'] });
    table.do('delta', { type: 'speak', text: 'We need the data.' });
    table.do('delta', { type: 'yieldFloor' });
    expect(table.view('chair').floor).toMatchObject({ speaker: 'upland', queue: [] });
  });

  it('refuses a statement without the floor and says who has it', () => {
    const table = meeting();
    expect(table.try('upland', { type: 'speak', text: 'But' })).toBe('notYourFloor');
    table.do('delta', { type: 'requestFloor' });
    expect(table.try('upland', { type: 'speak', text: 'But' })).toBe('floorTaken');
    expect(table.try('delta', { type: 'requestFloor' })).toBe('hasFloor');
  });

  it('needs no list in informals, where the room talks freely', () => {
    const table = meeting().advance('first-reading', 'informals');
    expect(table.try('delta', { type: 'requestFloor' })).toBe('notInThisPhase');
    expect(table.try('delta', { type: 'speak', text: 'Between us' })).toBeNull();
  });

  it('passes on by itself when the speaking time is over', () => {
    const table = meeting().do('delta', { type: 'requestFloor' });
    table.do('upland', { type: 'requestFloor' }).wait(60_000);
    expect(table.view('delta').floor.speaker).toBe('upland');
    table.wait(60_000);
    expect(table.context.stage.floor).toBe('free');
  });

  it('waits while a point of order is before the chair', () => {
    const table = meeting().do('delta', { type: 'requestFloor' });
    table.do('upland', { type: 'raisePointOfOrder', reason: 'That is off the item.' });
    expect(table.try('delta', { type: 'speak', text: 'As I was saying' })).toBe('pointPending');
    expect(table.try('delta', { type: 'ruleOnPoint', upheld: true, reason: 'So.' })).toBe(
      'notYourRole',
    );
    table.do('chair', { type: 'ruleOnPoint', upheld: false, reason: 'It is on the item.' });
    expect(table.context.stage.floor).toBe('speaking');
  });

  it('knows no appeal to a vote in a body that decides by consensus', () => {
    expect(meeting().try('delta', { type: 'appealRuling' })).toBe('noAppealHere');
  });

  it('is cleared when the phase changes', () => {
    const table = meeting().do('delta', { type: 'requestFloor' }).advance('first-reading');
    expect(table.view('delta').floor).toMatchObject({ state: 'free', queue: [] });
    expect(table.view('delta').floor.speaker).toBeUndefined();
  });
});
