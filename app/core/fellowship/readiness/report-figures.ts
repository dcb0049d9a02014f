/** The numbers of a report for funders, in their order, by section. */
export const REPORT_SECTIONS = {
  people: ['applications', 'selected', 'offers', 'accepted', 'declined', 'members', 'countries'],
  outcomes: ['modules', 'checks', 'activities', 'marks', 'certificates', 'otherCertificates'],
  exercises: ['exercises', 'tables', 'ended', 'agreements'],
  participation: ['seated', 'active', 'interventions', 'proposals', 'packages', 'supports'],
  events: ['events', 'attended'],
} as const;

export type ReportSection = keyof typeof REPORT_SECTIONS;
export type ReportFigureId = (typeof REPORT_SECTIONS)[ReportSection][number];

/** A number of a report; `of` is the whole where it is a part of one. */
export interface ReportFigure {
  readonly n: number;
  readonly of: number | null;
}

/** Of some figures there is nothing to say, such as of applications where there was no call. */
export type ReportFigures = { readonly [Id in ReportFigureId]?: ReportFigure | undefined };

/** The sections with what there is to say, in their order; empty ones are left out. */
export function reportSections(
  figures: ReportFigures,
): { section: ReportSection; lines: { id: ReportFigureId; figure: ReportFigure }[] }[] {
  const names = Object.keys(REPORT_SECTIONS).filter(isSection);
  return names
    .map((section) => ({ section, lines: linesOf(section, figures) }))
    .filter(({ lines }) => lines.length > 0);
}

/** What there is to say in one section. */
export function linesOf(
  section: ReportSection,
  figures: ReportFigures,
): { id: ReportFigureId; figure: ReportFigure }[] {
  return REPORT_SECTIONS[section].flatMap((id) => {
    const figure = figures[id];
    return figure === undefined ? [] : [{ id, figure }];
  });
}

function isSection(name: string): name is ReportSection {
  return Object.hasOwn(REPORT_SECTIONS, name);
}
