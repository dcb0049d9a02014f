import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import type { LobbyPage } from './lobby-page';

/** What will happen once the meeting has begun. */
export function Course({ phases }: { phases: LobbyPage['phases'] }) {
  const { t } = useMessages();
  return (
    <Section title={t('lobby.course.title')} id="course">
      <ol className="grid gap-3">
        {phases.map(({ id, minutes }, index) => (
          <li key={id} className="grid grid-cols-[1.5rem_1fr] gap-x-2">
            <span className="text-muted tabular-nums">{index + 1}.</span>
            <span>
              <span className="font-semibold">{t(`phase.${id}`)}</span>{' '}
              <span className="text-sm text-muted">
                {t('scenario.minutes', { minutes: Math.max(1, Math.round(minutes)) })}
              </span>
              <span className="block max-w-reading text-muted">{t(`phase.purpose.${id}`)}</span>
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
