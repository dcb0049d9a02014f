import { Link } from '@remix-run/react';
import type { EnrolLine } from '~/server/teaching/enrolment';
import { Disclosure } from '~/ui/disclosure';
import { useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { useViewer } from '~/ui/viewer';
import type { CohortAnswer } from './perform';

/** What became of the form that was sent; of a pasted list, line by line. */
export function AnswerNotice({ answer }: { answer: CohortAnswer }) {
  const { t } = useMessages();
  const { intent, fault, count, enrolled } = answer;
  if (fault !== null) {
    return (
      <Notice tone="bad" live="alert">
        <p>{t(`cohort.fault.${fault}`)}</p>
      </Notice>
    );
  }
  if (enrolled === null) {
    return (
      <Notice tone="good" live="status">
        <p>{t(`cohort.done.${intent}`, { count })}</p>
      </Notice>
    );
  }
  const taken = enrolled.lines.filter((line) => line.answer === 'enrolled');
  const others = enrolled.lines.filter((line) => line.answer !== 'enrolled');
  return (
    <Notice
      tone={others.length === 0 ? 'good' : 'warn'}
      live="status"
      title={t('cohort.enrol.sum', { enrolled: taken.length, others: others.length })}
    >
      <Lines lines={others} />
      {taken.length > 0 && (
        <Disclosure summary={t('cohort.enrol.taken')}>
          <Lines lines={taken} />
        </Disclosure>
      )}
      {enrolled.rest !== '' && <p>{t('cohort.enrol.rest')}</p>}
    </Notice>
  );
}

function Lines({ lines }: { lines: readonly EnrolLine[] }) {
  const { t } = useMessages();
  const invites = useViewer()?.role === 'admin';
  return (
    <ul className="grid gap-1">
      {lines.map(({ number, line, answer }) => (
        <li key={number} className="flex flex-wrap gap-x-3">
          <span className="font-semibold break-all">{line}</span>
          <span>
            {t(`cohort.enrol.${answer}`)}{' '}
            {answer === 'unknown' && invites && (
              <Link to="/people" className="link">
                {t('cohort.enrol.invite')}
              </Link>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
