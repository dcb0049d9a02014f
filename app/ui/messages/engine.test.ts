import { describe, expect, it } from 'vitest';
import { commandTypes } from '~/core/negotiation/command';
import { refusalRules } from '~/core/negotiation/refusal';
import { PHASE_IDS } from '~/core/scenario/presets';
import { messages } from './en.po';

const known = new Set(Object.keys(messages));
const missing = (ids: readonly string[]) => ids.filter((id) => !known.has(id));

describe('the catalogue speaks for the engine', () => {
  it('has a sentence and a remedy for every refusal', () => {
    const codes = Object.keys(refusalRules);
    expect(missing(codes.map((code) => `refusal.${code}`))).toEqual([]);
    expect(missing(codes.map((code) => `refusal.${code}.remedy`))).toEqual([]);
  });

  it('names every command that a person may send, and every phase', () => {
    const sent = commandTypes.filter((type) => type !== 'deadlinePassed');
    expect(missing(sent.map((type) => `command.${type}`))).toEqual([]);
    expect(missing(PHASE_IDS.map((id) => `phase.${id}`))).toEqual([]);
    expect(missing(PHASE_IDS.map((id) => `phase.purpose.${id}`))).toEqual([]);
  });
});
