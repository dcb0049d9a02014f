import type { BlindPage, ReadAnswer } from '~/server/fellowship/reviewing/blind-page';
import { Disclosure } from '~/ui/disclosure';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';

/** What a reviewer reads of an application, and what is kept from them. */
export function Application({ application }: { application: BlindPage }) {
  const { t } = useMessages();
  const { answers, hidden, struck } = application;
  return (
    <div className="grid gap-8">
      {sectionsOf(answers).map(({ title, parts }) => (
        <Section key={title} title={title === '' ? t('reviewing.one.application') : title}>
          {parts.map((answer) => (
            <Answer key={answer.id} answer={answer} />
          ))}
        </Section>
      ))}
      {struck && <p className="max-w-reading text-sm text-muted">{t('reviewing.one.struck')}</p>}
      {hidden.length > 0 && (
        <Disclosure summary={t('reviewing.one.hidden', { count: hidden.length })}>
          <p className="pb-2 text-muted">{t('reviewing.one.hiddenWhy')}</p>
          <ul className="grid list-disc gap-1 pl-5">
            {hidden.map((label) => (
              <li key={label}>{label}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

const struckOf = messageIds('reviewing.struck.');

function Answer({ answer: { label, text, words } }: { answer: ReadAnswer }) {
  const { t } = useMessages();
  let at = 0;
  return (
    <div className="grid max-w-reading gap-1.5">
      <h3 className="font-sans text-base font-semibold">{label}</h3>
      {text !== null ? (
        <p className="font-serif text-lg leading-relaxed break-words whitespace-pre-line">
          {text.map((piece) => {
            at += 1;
            return typeof piece === 'string' ? (
              piece
            ) : (
              <span key={at} className="bg-sunken px-1 font-sans text-sm text-muted">
                {t(struckOf(piece.struck))}
              </span>
            );
          })}
        </p>
      ) : (
        <p className="text-lg">{words.join(' · ')}</p>
      )}
    </div>
  );
}

/** Answers that follow one another under the same heading stand together. */
function sectionsOf(answers: readonly ReadAnswer[]) {
  const sections: { title: string; parts: ReadAnswer[] }[] = [];
  for (const answer of answers) {
    const title = answer.section ?? '';
    const last = sections.at(-1);
    if (last?.title === title) last.parts.push(answer);
    else sections.push({ title, parts: [answer] });
  }
  return sections;
}
