import { describe, expect, test } from 'vitest';
import type { Viewer } from '~/core/negotiation/view';
import { publicScenario } from '~/core/scenario/publicPart';
import type { TableAccess } from '~/server/tables/access';
import { parsedSmallScenario } from '../../../tests/builders/scenario';
import { TestTable } from '../../../tests/builders/table';
import { readSheet } from './lobby-orders';
import { lobbyPage } from './lobby-page';

const scenario = parsedSmallScenario();

function pageFor(viewer: Viewer, runs: boolean, table = new TestTable(scenario)) {
  const seat = viewer.kind === 'seat' ? viewer.seat : null;
  const access: TableAccess = {
    tableId: 't',
    exerciseId: 'e',
    academyId: 'a',
    viewer,
    seat,
    runs,
    kind: 'class',
    holders: { upland: { name: 'Ulla' } },
  };
  const who = viewer.kind === 'seat' ? viewer.seat : viewer;
  return lobbyPage(access, table.view(who), publicScenario(scenario));
}

const upland: Viewer = { kind: 'seat', seat: 'upland' };
const chair: Viewer = { kind: 'seat', seat: 'chair' };
const instructor: Viewer = { kind: 'instructor' };

describe('the lobby', () => {
  test('shows a seat its own instructions and points, with red lines, and nobody else’s', () => {
    const page = pageFor(upland, false);
    expect(page.brief?.instructions.sanitised).toContain('Keep control of the data.');
    expect(page.brief?.issues[0]?.options[0]).toEqual({
      id: 'real-time',
      label: 'Real time',
      points: 0,
      redLine: 'Operations are secret.',
    });
    expect(JSON.stringify(page)).not.toContain('Get the data.');
  });

  test('shows the instructor who sits where, and no mandate', () => {
    const page = pageFor(instructor, true);
    expect(page.brief).toBeNull();
    const text = JSON.stringify(page);
    expect(text).toContain('Ulla');
    expect(text).not.toContain('Keep control of the data.');
  });

  test('lets those start who may, and says which seats are missing', () => {
    const table = new TestTable(scenario).do('upland', { type: 'takeSeat' });
    expect(pageFor(upland, false, table).start).toBeNull();
    expect(pageFor(instructor, true, table).start).toEqual({ empty: ['delta', 'chair'] });
    expect(pageFor(chair, false, table).start).toBeNull();
    table.do('chair', { type: 'takeSeat' });
    expect(pageFor(chair, false, table).start).toEqual({ empty: ['delta'] });
    table.do('delta', { type: 'takeSeat' });
    expect(pageFor(chair, false, table).start).toEqual({ empty: [] });
    table.do(instructor, { type: 'start' });
    expect(pageFor(instructor, true, table)).toMatchObject({ start: null, state: 'running' });
  });
});

describe('the sheet of preparation', () => {
  test('keeps an offer only where the issue has that option', () => {
    const sent: Record<string, string> = {
      interests: 'Water',
      'offer-flow-data': 'daily',
      'offer-fund': 'daily',
    };
    expect(readSheet((name) => sent[name] ?? '', publicScenario(scenario))).toEqual({
      interests: 'Water',
      reservation: '',
      others: '',
      firstOffer: { 'flow-data': 'daily' },
    });
  });
});
