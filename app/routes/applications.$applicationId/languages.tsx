import { languagesIn } from '~/core/fellowship/call/answer-of';
import type { KnownLanguage } from '~/core/fellowship/call/answers';
import { LANGUAGE_LEVELS, LANGUAGES } from '~/core/fellowship/call/languages';
import type { QuestionOf } from '~/core/fellowship/call/question-schema';
import { Disclosure } from '~/ui/disclosure';
import { useMessages } from '~/ui/messages/messages';
import type { ControlProps } from './controls';
import { GroupFrame } from './group-frame';

/** Rows that are there at once; the others are folded away. */
const AT_ONCE = 3;

/** Languages, each with a level. */
export function Languages(props: ControlProps<QuestionOf<'languages'>>) {
  const { t } = useMessages();
  const { question, answer } = props;
  const { id, most } = question;
  const known = answer === null ? [] : languagesIn({ [id]: answer }, id);
  const rows = Array.from({ length: Math.max(most, known.length) }, (_, at) => at);
  const row = (at: number) => <Row key={at} name={id} place={at + 1} known={known[at]} />;
  const open = Math.max(AT_ONCE, known.length);
  return (
    <GroupFrame {...props}>
      {rows.slice(0, open).map(row)}
      {rows.length > open && (
        <Disclosure summary={t('application.moreLanguages')}>
          <div className="grid gap-1.5">{rows.slice(open).map(row)}</div>
        </Disclosure>
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
