import { Link } from '@remix-run/react';
import { Badge } from '~/ui/badge';
import { DateTime } from '~/ui/date-time';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';

interface InWorkProps {
  modules: readonly { moduleId: string; published: boolean; changedAt: number }[];
}

/** The academy's own modules, published or not. */
export function InWork({ modules }: InWorkProps) {
  const { t } = useMessages();
  if (modules.length === 0) return null;
  return (
    <Section title={t('authoring.list.title')}>
      <ul className="grid gap-3">
        {modules.map(({ moduleId, published, changedAt }) => (
          <li key={moduleId} className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <Link to={`/modules/${moduleId}/edit`} className="link font-semibold">
              {moduleId}
            </Link>
            <Badge tone={published ? 'good' : 'plain'}>
              {t(published ? 'authoring.state.published' : 'authoring.state.draft')}
            </Badge>
            <span className="text-sm text-muted">
              {t('authoring.list.changed')} <DateTime at={changedAt} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
