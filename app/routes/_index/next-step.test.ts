import { describe, expect, test } from 'vitest';
import type { ExerciseLine, OwnSeat } from '~/server/exercises/agenda';
import type { DueWork } from '~/server/teaching/desk';
import { nextStep } from './next-step';

const seat = (changes: Partial<OwnSeat>): OwnSeat => ({
  tableId: 't',
  status: 'lobby',
  practice: false,
  title: 'Thursday',
  table: 1,
  scenarioId: 's',
  scenarioTitle: 'A river',
  party: 'Delta',
  at: 0,
  prepared: false,
  reflected: false,
  ...changes,
});
const exercise = (status: ExerciseLine['status']): ExerciseLine => ({
  id: status,
  title: 'Thursday',
  scenarioTitle: 'A river',
  status,
  tables: 2,
  over: 0,
  people: 3,
  createdBy: 'Somebody',
  at: 0,
});

const DAY = 86_400_000;
const work = (changes: Partial<DueWork> = {}): DueWork => ({
  id: 'a',
  kind: 'check',
  title: 'Rules of the river',
  opensAt: null,
  dueAt: 2 * DAY,
  overdue: false,
  state: 'open',
  to: '/modules/rules/check',
  ...changes,
});

describe('the next thing', () => {
  test('for somebody new is to practise, and for an instructor to make an exercise', () => {
    expect(nextStep([], [], false)).toEqual({ kind: 'practise', to: '/scenarios' });
    expect(nextStep([], [], true)).toEqual({ kind: 'create', to: '/exercises/new' });
  });

  test('is a running table before a waiting one', () => {
    const seats = [seat({ tableId: 'new' }), seat({ tableId: 'on', status: 'suspended' })];
    expect(nextStep(seats, [], false)).toMatchObject({ kind: 'return', to: '/tables/on' });
  });

  test('is a seat in a class before one’s own practice', () => {
    const seats = [seat({ tableId: 'own', practice: true }), seat({ tableId: 'class' })];
    expect(nextStep(seats, [], false)).toMatchObject({ kind: 'ready', to: '/tables/class/lobby' });
    expect(nextStep(seats.slice(0, 1), [], false)).toMatchObject({ kind: 'lobby' });
  });

  test('is the debrief of the latest table until its questions are answered', () => {
    const over = seat({ status: 'ended' });
    expect(nextStep([over], [], false)).toMatchObject({ kind: 'debrief', to: '/tables/t/debrief' });
    expect(nextStep([{ ...over, reflected: true }], [], false).kind).toBe('practise');
  });

  test('for an instructor is the class that runs, then the one being set up', () => {
    const seats = [seat({ status: 'running' })];
    expect(nextStep(seats, [exercise('draft'), exercise('running')], true).kind).toBe('watch');
    expect(nextStep([], [exercise('ended'), exercise('draft')], true)).toMatchObject({
      kind: 'prepare',
      to: '/exercises/draft',
    });
  });

  test('is work due soon before a seat that waits, but not before a table in session', () => {
    const waiting = seat({});
    expect(nextStep([waiting], [], false, [work()], 0)).toMatchObject({
      kind: 'due',
      to: '/modules/rules/check',
    });
    const overdue = work({ dueAt: -DAY, overdue: true });
    expect(nextStep([waiting], [], false, [overdue], 0).kind).toBe('overdue');
    expect(nextStep([waiting], [], false, [work({ dueAt: 9 * DAY })], 0).kind).toBe('ready');
    expect(nextStep([seat({ status: 'running' })], [], false, [work()], 0).kind).toBe('return');
  });

  test('is work with time before practice, and never what cannot be done now', () => {
    expect(nextStep([], [], false, [work({ dueAt: null })], 0).kind).toBe('work');
    const out = [
      work({ state: 'upcoming' }),
      work({ state: 'closed', overdue: true }),
      work({ kind: 'exercise', to: '/tables/t' }),
      work({ to: null }),
    ];
    expect(nextStep([], [], false, out, 0).kind).toBe('practise');
  });
});
