import { reportSections } from '~/core/fellowship/readiness/report-figures';
import type { ExportValue } from '~/server/export/csv';
import type { Report } from '~/server/fellowship/reports/report';
import { figureHead, figureLines } from '~/ui/figure-sheet';
import { messageIds, type Translate } from '~/ui/messages/messages';

/** A part of the report as lines under a head. */
export interface PartOfReport {
  readonly title: string;
  readonly head: readonly string[];
  readonly lines: readonly (readonly ExportValue[])[];
}

const sectionNamed = messageIds('report.section.');
const figureNamed = messageIds('report.figure.');
const meaningOf = messageIds('report.definition.');
const columnNamed = messageIds('report.column.');
const termOf = messageIds('figures.term.');
const termMeans = messageIds('figures.definition.');
const TERMS = [
  ...(['applied', 'selected', 'completed', 'percent', 'ofFirst', 'notSaid'] as const),
  ...(['withheld', 'leastDeveloped'] as const),
];

/** The report as sheets: the numbers, what stands behind them, and what each means. */
export function sheetsOf(report: Report, t: Translate): PartOfReport[] {
  return [summary(report, t), ...details(report, t), equity(report, t), definitions(report, t)];
}

/** The report as one table: what it is about, of what, how many, of which day and what that means. */
export function longTable(report: Report, t: Translate): PartOfReport {
  const { day } = report.asOf;
  const columns = ['section', 'figure', 'about', 'n', 'of', 'asOf', 'definition'];
  const numbers = summary(report, t).lines.map(([section, figure, n, of, , definition]) => [
    ...[section ?? null, figure ?? null, null, n ?? null, of ?? null, day, definition ?? null],
  ]);
  const behind = details(report, t).flatMap(({ title, head, lines }) =>
    lines.flatMap(([about, ...values]) =>
      values.map((value, at) => [title, head[at + 1] ?? '', about ?? null, value, null, day, null]),
    ),
  );
  const published = figureLines(report.equity, t).map(
    ([matter, said, stage, n, percent, , asOf, definition]) => [
      ...[t('report.section.equity'), `${stage ?? ''}`, `${matter ?? ''}: ${said ?? ''}`],
      ...[n ?? null, percent === null ? null : `${percent} %`, asOf ?? null, definition ?? null],
    ],
  );
  return {
    title: t('report.title'),
    head: columns.map((column) => t(columnNamed(column))),
    lines: [...numbers, ...behind, ...published],
  };
}

function summary({ figures, asOf }: Report, t: Translate): PartOfReport {
  const columns = ['section', 'figure', 'n', 'of', 'asOf', 'definition'];
  const lines = reportSections(figures).flatMap(({ section, lines: found }) =>
    found.map(({ id, figure: { n, of } }) => [
      ...[t(sectionNamed(section)), t(figureNamed(id)), n, of, asOf.day, t(meaningOf(id))],
    ]),
  );
  return { title: t('report.sheet.summary'), head: named(columns, t), lines };
}

function details(report: Report, t: Translate): PartOfReport[] {
  const { countries, modules, milestones, exercises, events, quotations, timeZone } = report;
  const part = (title: string, columns: readonly string[], lines: PartOfReport['lines']) => ({
    ...{ title, head: named(columns, t), lines },
  });
  const { groups, others } = countries;
  const small = others && {
    ...others,
    key: t('report.otherCountries', { count: others.keys.length }),
  };
  const parts = [
    part(
      t('report.origins'),
      ['country', 'members', 'certified'],
      [...groups, ...(small ? [small] : [])].map(({ key, size, n }) => [key, size, n]),
    ),
    part(
      t('report.modules'),
      ['module', 'finished', 'passed', 'handedIn', 'marks'],
      modules.map((one) => [one.title, one.finished, one.passed, one.handedIn, one.marks]),
    ),
    part(
      t('report.milestones'),
      ['milestone', 'reached'],
      milestones.map(({ title, reached }) => [title, reached]),
    ),
    part(
      t('report.exercises'),
      ['exercise', 'begun', 'tables', 'ended', 'agreements'],
      exercises.map(({ title, startedAt, tables, ended, agreements }) => [
        ...[title, startedAt === null ? null : dayOf(startedAt, timeZone)],
        ...[tables, ended, agreements],
      ]),
    ),
    part(
      t('report.events'),
      ['event', 'begun', 'present', 'late', 'excused', 'absent'],
      events.map(({ title, startsAt, present, late, excused, absent }) => [
        ...[title, dayOf(startsAt, timeZone), present, late, excused, absent],
      ]),
    ),
    part(
      t('report.section.voices'),
      ['quotation', 'by'],
      quotations.map(({ text, by }) => [text, by ?? t('report.aFellow')]),
    ),
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

function equity(report: Report, t: Translate): PartOfReport {
  const title = t('report.section.equity');
  return { title, head: figureHead(t), lines: figureLines(report.equity, t) };
}

function definitions({ figures, asOf, timeZone }: Report, t: Translate): PartOfReport {
  const numbers = reportSections(figures).flatMap(({ lines }) => lines.map(({ id }) => id));
  return {
    title: t('report.definitions'),
    head: named(['figure', 'definition'], t),
    lines: [
      [t('report.column.asOf'), t('report.method', { day: asOf.day, zone: timeZone })],
      ...numbers.map((id) => [t(figureNamed(id)), t(meaningOf(id))]),
      [t('figures.title'), t('figures.method')],
      ...TERMS.map((term) => [t(termOf(term)), t(termMeans(term))]),
    ],
  };
}

function named(columns: readonly string[], t: Translate): string[] {
  return columns.map((column) => t(columnNamed(column)));
}

function dayOf(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone }).format(at);
}
