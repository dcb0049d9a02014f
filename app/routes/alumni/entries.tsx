import type { AlumniLine } from '~/server/fellowship/alumni/alumni';
import { useMessages } from '~/ui/messages/messages';

/** Alumni, each in their own words. */
export function Entries({ entries }: { entries: readonly AlumniLine[] }) {
  const { t } = useMessages();
  return (
    <ul className="grid gap-x-10 md:grid-cols-2">
      {entries.map(({ id, name, cohort, headline, about, contact }) => (
        <li key={id} className="grid content-start gap-1 border-b border-line py-4">
          <h2 className="text-xl">{name}</h2>
          <p className="font-semibold">{headline}</p>
          <p className="text-sm text-muted">{cohort}</p>
          {about !== '' && <p className="font-serif whitespace-pre-line">{about}</p>}
          {contact !== '' && (
            <p className="break-words">
              <span className="label-caps">{t('alumni.contact')}</span> {contact}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
