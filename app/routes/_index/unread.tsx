import { Link } from '@remix-run/react';
import { DateTime } from '~/ui/date-time';
import { useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';

interface UnreadProps {
  unread: { count: number; latest: { id: string; title: string; at: number }[] };
}

/** The latest announcements that somebody has not read. */
export function Unread({ unread }: UnreadProps) {
  const { t } = useMessages();
  const { count, latest } = unread;
  return (
    <Notice title={t('home.unread.title', { count })}>
      <ul className="grid gap-1">
        {latest.map(({ id, title, at }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3">
            <Link to={`/announcements#${id}`} className="link py-1 font-semibold">
              {title}
            </Link>
            <span className="text-sm text-muted">
              <DateTime at={at} />
            </span>
          </li>
        ))}
      </ul>
      {count > latest.length && (
        <Link to="/announcements" className="link py-1">
          {t('home.unread.all')}
        </Link>
      )}
    </Notice>
  );
}
