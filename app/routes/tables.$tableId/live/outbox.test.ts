import { describe, expect, it } from 'vitest';
import { outcomeOf, posted } from './outbox';

const answer = (status: number, body: object = {}) => Response.json(body, { status });

describe('what became of a command', () => {
  it('is sent when the server took it', async () => {
    expect(await outcomeOf(answer(200, { ok: true, seq: 4 }))).toEqual({ state: 'sent' });
  });

  it('is the refusal with its rule', async () => {
    const refusal = { code: 'notYourFloor', rule: 'UNGA rules 68/109', values: {} };
    expect(await outcomeOf(answer(409, { refusal }))).toEqual({ state: 'refused', refusal });
  });

  it('is what was wrong with it', async () => {
    const faults = [{ path: 'text', message: 'Required' }];
    expect(await outcomeOf(answer(400, { faults }))).toEqual({ state: 'faulty', faults });
  });

  it('is not sent while signed out, or while the server cannot store it', async () => {
    expect(await outcomeOf(answer(401))).toEqual({ state: 'signedOut' });
    expect(await outcomeOf(answer(503))).toEqual({ state: 'unsent' });
    expect(await outcomeOf(answer(500))).toEqual({ state: 'unsent' });
  });

  it('is kept under its form until it is put aside', () => {
    const outgoing = { outcome: { state: 'unsent' } } as const;
    const box = posted({}, { at: 'speak', outgoing });
    expect(box).toEqual({ speak: outgoing });
    expect(posted(box, { at: 'speak', outgoing: null })).toEqual({});
  });
});
