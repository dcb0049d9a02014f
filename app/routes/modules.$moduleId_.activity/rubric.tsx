import { Disclosure } from '~/ui/disclosure';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import type { RubricPart } from './activity-page';

/** How it will be judged, said before. */
export function Rubric({ rubric }: { rubric: RubricPart }) {
  const { t } = useMessages();
  return (
    <Section title={t('activity.rubric.title')}>
      <p>{t('activity.rubric.lead')}</p>
      <div className="grid gap-1">
        {rubric.map(({ id, title, levels }) => (
          <Disclosure key={id} summary={title}>
            <ul className="grid gap-2">
              {levels.map(({ marks, text }) => (
                <li key={text} className="flex gap-3">
                  <span className="w-20 shrink-0 text-muted tabular-nums">
                    {t('activity.rubric.marks', { marks })}
                  </span>
                  <span>{text}</span>
                </li>
              ))}
            </ul>
          </Disclosure>
        ))}
      </div>
    </Section>
  );
}
