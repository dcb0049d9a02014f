import type { Mentee } from '~/server/fellowship/mentoring/mentoring';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';

interface MenteesProps {
  count: number;
  fellows: readonly Mentee[];
}

/** Whom the reader mentors, and how to write to them. */
export function Mentees({ count, fellows }: MenteesProps) {
  const { t } = useMessages();
  return (
    <Section title={t('home.mentees.title')}>
      <ul className="gap-x-10 sm:columns-2">
        {fellows.map(({ id, name, email, cohort }) => (
          <li key={`${id} ${cohort}`} className="break-inside-avoid py-1">
            <a href={`mailto:${email}`} className="link inline-block py-1 font-semibold">
              {name}
            </a>{' '}
            <span className="text-sm text-muted">{cohort}</span>
          </li>
        ))}
      </ul>
      {count > fellows.length && (
        <p className="text-muted">{t('home.mentees.more', { count: count - fellows.length })}</p>
      )}
    </Section>
  );
}
