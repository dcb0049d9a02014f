import { Link } from '@remix-run/react';
import { Badge } from '~/ui/badge';
import { DateTime } from '~/ui/date-time';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';

const stateIds = messageIds('authoring.state.');

interface InWorkProps {
  modules: readonly {
    moduleId: string;
    state: 'draft' | 'published' | 'withdrawn';
    changedAt: number;
  }[];
}

/** The academy's own modules, published or not. */
export function InWork({ modules }: InWorkProps) {
  const { t } = useMessages();
  if (modules.length === 0) return null;
  return (
    <Section title={t('authoring.list.title')}>
      <ul className="grid gap-3">
        {modules.map(({ moduleId, state, changedAt }) => (
          <li key={moduleId} className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <Link to={`/modules/${moduleId}/edit`} className="link font-semibold">
              {moduleId}
            </Link>
            <Badge tone={state === 'published' ? 'good' : 'plain'}>{t(stateIds(state))}</Badge>
            <span className="text-sm text-muted">
              {t('authoring.list.changed')} <DateTime at={changedAt} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
