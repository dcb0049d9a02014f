import { Button } from '~/ui/button';
import { useMessages } from '~/ui/messages/messages';
import { FIELD } from './field-names';

interface PartsRowProps {
  /** The headings with which the parts begin. */
  parts: readonly string[];
  /** The present one, from 1. */
  part: number;
}

/** Ways to the parts of a long form: buttons, so that what was written is kept on the way. */
export function PartsRow({ parts, part }: PartsRowProps) {
  const { t } = useMessages();
  return (
    <nav aria-label={t('application.parts')}>
      <ol className="flex flex-wrap gap-2">
        {parts.map((heading, at) => {
          const number = at + 1;
          const name = heading === '' ? t('application.part', { number }) : heading;
          return (
            <li key={`${number} ${heading}`}>
              <Button
                size="small"
                name={FIELD.intent}
                value={`part:${number}`}
                aria-current={number === part ? 'step' : undefined}
                className="aria-[current]:border-accent aria-[current]:bg-accent-soft"
              >
                {number}. {name}
              </Button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
