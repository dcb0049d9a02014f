import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import type { CallPage } from './call-page';

type PreviewProps = Pick<CallPage, 'questions' | 'declarations'>;
type Asked = PreviewProps['questions'][number];

/** What will be asked, to read or to print before one begins. */
export function Preview({ questions, declarations }: PreviewProps) {
  const { t } = useMessages();
  return (
    <Section title={t('call.preview')}>
      <p>{t('call.previewLead')}</p>
      {sectionsOf(questions).map(([name, members]) => (
        <div key={members[0]?.id} className="grid gap-3">
          {name !== null && <h3 className="text-lg">{name}</h3>}
          <ol className="grid list-decimal gap-3 pl-6" start={questions.indexOf(members[0]) + 1}>
            {members.map((question) => (
              <Entry key={question.id} question={question} />
            ))}
          </ol>
        </div>
      ))}
      {declarations.length > 0 && (
        <div className="grid gap-3">
          <h3 className="text-lg">{t('call.declarations')}</h3>
          <p>{t('call.declarationsLead')}</p>
          <ul className="grid list-disc gap-2 pl-6">
            {declarations.map(({ id, label, purpose }) => (
              <li key={id}>
                <span className="font-semibold">{label}</span>{' '}
                <span className="text-muted">{purpose}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}

function Entry({ question }: { question: Asked }) {
  const { t } = useMessages();
  const { label, help, required, type, most, options } = question;
  return (
    <li className="break-inside-avoid">
      <span className="font-semibold">{label}</span>
      {!required && <span className="text-muted"> {t('ui.field.optional')}</span>}
      {help !== null && <span className="block text-sm text-muted">{help}</span>}
      <span className="block text-sm text-muted">{t(`call.ask.${type}`, { most })}</span>
      {options.length > 0 && (
        <span className="block text-sm text-muted">{options.join(' · ')}</span>
      )}
    </li>
  );
}

/** Runs of questions under one heading. */
function sectionsOf(questions: PreviewProps['questions']) {
  const sections: [string | null, [Asked, ...Asked[]]][] = [];
  for (const question of questions) {
    const last = sections.at(-1);
    if (last && last[0] === question.section) last[1].push(question);
    else sections.push([question.section, [question]]);
  }
  return sections;
}
