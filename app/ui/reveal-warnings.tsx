import { Link } from '@remix-run/react';
import { messageIds, useMessages } from './messages/messages';
import { Notice } from './notice';

const revealedAs = messageIds('intake.reveals.');

interface RevealWarningsProps {
  intakeId: string;
  /** Questions from whose answers reviewers may learn who somebody is; `at` from 0. */
  warnings: readonly { at: number; label: string; suggests: readonly string[] }[];
}

/** Questions whose words say more than what they are marked to reveal. Nothing where there are none. */
export function RevealWarnings({ intakeId, warnings }: RevealWarningsProps) {
  const { t } = useMessages();
  if (warnings.length === 0) return null;
  return (
    <Notice tone="warn" title={t('intake.warnings.title')}>
      <p className="max-w-prose">{t('intake.warnings.why')}</p>
      <ul className="grid">
        {warnings.map(({ at, label, suggests }) => (
          <li key={at}>
            <Link to={`/intakes/${intakeId}/edit?part=questions&at=${at}`} className="link py-1">
              {label}
            </Link>
            : {suggests.map((what) => t(revealedAs(what))).join(', ')}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
