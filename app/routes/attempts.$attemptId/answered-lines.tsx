import { Badge } from '~/ui/badge';
import { classes } from '~/ui/class-names';
import { useMessages } from '~/ui/messages/messages';
import type { ClosedItemPage } from './attempt-page';

type Line = NonNullable<ClosedItemPage['answers']>['lines'][number];

/** Every part of an answer beside what was wanted, and why. */
export function AnsweredLines({ lines }: { lines: readonly Line[] }) {
  const { t } = useMessages();
  return (
    <ul className="grid gap-2">
      {lines.map(({ about, given, wanted, right, feedback }) => (
        <li
          key={`${about} ${wanted}`}
          className={classes(
            'grid gap-1 border-l-4 py-1 pl-3',
            right ? 'border-good' : 'border-bad',
          )}
        >
          {about !== '' && <p className="font-semibold">{about}</p>}
          <p className="flex flex-wrap items-baseline gap-x-2">
            <span>
              {given === '' ? t('check.notAnswered') : t('check.youAnswered', { answer: given })}
            </span>
            <Badge tone={right ? 'good' : 'bad'}>{t(right ? 'check.right' : 'check.wrong')}</Badge>
          </p>
          {!right && <p>{t('check.wanted', { answer: wanted })}</p>}
          {feedback !== '' && <p>{feedback}</p>}
        </li>
      ))}
    </ul>
  );
}
