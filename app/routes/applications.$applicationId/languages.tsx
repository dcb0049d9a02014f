import { useState } from 'react';
import { languagesIn } from '~/core/fellowship/call/answer-of';
import type { KnownLanguage } from '~/core/fellowship/call/answers';
import { LANGUAGE_LEVELS, LANGUAGES } from '~/core/fellowship/call/languages';
import type { QuestionOf } from '~/core/fellowship/call/question-schema';
import { Button } from '~/ui/button';
import { useMessages } from '~/ui/messages/messages';
import type { ControlProps } from './controls';
import { FIELD } from './field-names';
import { GroupFrame } from './group-frame';

/** Languages, each with a level: one row more than are known, and more rows as they are wanted. */
export function Languages(props: ControlProps<QuestionOf<'languages'>>) {
  const { t } = useMessages();
  const { question, answer } = props;
  const { id, most } = question;
  const known = answer === null ? [] : languagesIn({ [id]: answer }, id);
  const [rows, setRows] = useState(Math.max(Math.min(most, known.length + 1), known.length, 2));
  return (
    <GroupFrame {...props}>
      {Array.from({ length: rows }, (_, at) => at).map((at) => (
        <Row key={at} name={id} place={at + 1} known={known[at]} />
      ))}
      {rows < most && (
        // Without JavaScript it saves, and the page comes back with one row more.
        <div>
          <Button
            size="small"
            name={FIELD.intent}
            value="save"
            onClick={(event) => {
              event.preventDefault();
              setRows(rows + 1);
            }}
          >
            {t('application.moreLanguages')}
          </Button>
        </div>
      )}
    </GroupFrame>
  );
}

const BY_NAME = Object.entries(LANGUAGES).sort(([, one], [, other]) =>
  one.localeCompare(other, 'en'),
);

interface RowProps {
  name: string;
  /** From 1. */
  place: number;
  known: KnownLanguage | undefined;
}

function Row({ name, place, known }: RowProps) {
  const { t } = useMessages();
  return (
    <div className="grid grid-cols-[1fr_auto] gap-2 sm:max-w-md">
      <select
        name={`${name}.language`}
        aria-label={t('application.language', { place })}
        defaultValue={known?.language ?? ''}
        className="control min-w-0"
      >
        <option value="">{t('application.choose')}</option>
        {BY_NAME.map(([code, language]) => (
          <option key={code} value={code}>
            {language}
          </option>
        ))}
      </select>
      <select
        name={`${name}.level`}
        aria-label={t('application.level', { place })}
        defaultValue={known?.level ?? ''}
        className="control w-auto"
      >
        <option value="">{t('application.levelShort')}</option>
        {LANGUAGE_LEVELS.map((level) => (
          <option key={level}>{level}</option>
        ))}
      </select>
    </div>
  );
}
