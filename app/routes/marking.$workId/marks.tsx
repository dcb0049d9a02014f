import { DateTime } from '~/ui/date-time';
import { messageIds, type Translate, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Section } from '~/ui/section';
import type { ShownMark, WorkPage } from './work-page';

const roleOf = messageIds('marking.role.');

/** What the learner thinks of it first, then the marks, one after the other. */
export function Marks({ page }: { page: WorkPage }) {
  const { t } = useMessages();
  const { self, marks, wantsModeration, role, held, tolerance } = page;
  // While somebody judges themselves, the form shows what they gave.
  const shown = [...(self && role !== 'self' ? [self] : []), ...marks];
  if (shown.length === 0 && held === null) return null;
  return (
    <>
      {wantsModeration && (
        <Notice tone="warn" title={t('marking.far')}>
          <p>{farWords(t, page)}</p>
        </Notice>
      )}
      {held === 'second' && (
        <Notice tone="warn" title={t('marking.held')}>
          <p>
            {t(role === 'second' ? 'marking.heldForYou' : 'marking.heldWait', {
              percent: tolerance ?? 0,
            })}
          </p>
        </Notice>
      )}
      {shown.map((mark) => (
        <Section
          key={mark.role}
          title={
            page.as === 'learner' && mark.role !== 'self'
              ? t('marking.yourMark')
              : t(roleOf(mark.role))
          }
          aside={
            <p className="font-serif text-xl font-semibold tabular-nums">
              {t('marking.earned', { earned: mark.earned / 100, of: mark.of / 100 })}
            </p>
          }
        >
          <MarkView mark={mark} rubric={page.rubric} />
        </Section>
      ))}
    </>
  );
}

/** By which rule two markers are far apart, and who decides. */
function farWords(t: Translate, { role, tolerance }: WorkPage): string {
  if (tolerance === null)
    return role === 'moderation' ? t('marking.farDecide') : t('marking.farWait');
  const values = { percent: tolerance };
  return role === 'moderation'
    ? t('marking.heldDecide', values)
    : t('marking.heldUndecided', values);
}

function MarkView({ mark, rubric }: { mark: ShownMark; rubric: WorkPage['rubric'] }) {
  return (
    <div className="grid max-w-3xl gap-3">
      <p className="text-sm text-muted">
        {mark.marker !== null && `${mark.marker} · `}
        <DateTime at={mark.at} />
      </p>
      <dl className="grid gap-2">
        {rubric.map(({ id, title, levels }) => (
          <div key={id} className="grid gap-x-4 border-b border-line pb-2 sm:grid-cols-[12rem_1fr]">
            <dt className="font-semibold">{title}</dt>
            <dd>{levels[mark.levels[id] ?? -1]?.text}</dd>
          </div>
        ))}
      </dl>
      {mark.comment !== '' && (
        <blockquote className="reading border-l-2 border-accent pl-4 whitespace-pre-line">
          {mark.comment}
        </blockquote>
      )}
    </div>
  );
}
