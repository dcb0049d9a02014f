import { useMessages } from '~/ui/messages/messages';
import type { SubmittedPage } from './attempt-page';
import { partHref } from './part-href';

/** Ways to the other parts of a long check that was handed in. */
export function ResultParts({ id, part, parts }: Pick<SubmittedPage, 'id' | 'part' | 'parts'>) {
  const { t } = useMessages();
  return (
    <nav aria-label={t('check.parts')}>
      <ol className="flex flex-wrap gap-x-4">
        {parts.map((numbers, index) => (
          <li key={numbers[0]}>
            <a
              href={partHref(id, index + 1)}
              aria-current={index + 1 === part ? 'page' : undefined}
              className="link inline-flex min-h-11 items-center aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {t('check.part.items', { first: numbers[0] ?? 0, last: numbers.at(-1) ?? 0 })}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
