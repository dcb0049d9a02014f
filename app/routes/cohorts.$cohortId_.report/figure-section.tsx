import type { ReactNode } from 'react';
import {
  linesOf,
  type ReportFigure,
  type ReportFigures,
  type ReportSection,
} from '~/core/fellowship/readiness/report-figures';
import { messageIds, type Translate, useMessages } from '~/ui/messages/messages';

const sectionNamed = messageIds('report.section.');
const figureNamed = messageIds('report.figure.');

interface FigureSectionProps {
  section: ReportSection;
  figures: ReportFigures;
  /** Tables with their pictures. */
  children?: ReactNode;
}

/** A part of the report: its numbers, and what stands behind them. */
export function FigureSection({ section, figures, children }: FigureSectionProps) {
  const { t } = useMessages();
  return (
    <section aria-labelledby={section} className="grid gap-5">
      <h2 id={section} className="border-b border-rule pb-2 text-2xl">
        {t(sectionNamed(section))}
      </h2>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-3 lg:grid-cols-4">
        {linesOf(section, figures).map(({ id, figure }) => (
          <div key={id} className="break-inside-avoid">
            <dt className="label-caps">{t(figureNamed(id))}</dt>
            <dd className="font-serif text-2xl tabular-nums">
              {id === 'marks' ? t('report.percent', { percent: figure.n }) : figure.n}
            </dd>
            {figure.of !== null && (
              <dd className="text-sm text-muted tabular-nums">{partOf(figure, t)}</dd>
            )}
          </div>
        ))}
      </dl>
      {children}
    </section>
  );
}

function partOf({ n, of }: ReportFigure, t: Translate): string {
  if (of === null || of === 0) return t('report.ofNone');
  return t('report.ofAll', { of, percent: Math.round((n * 100) / of) });
}
