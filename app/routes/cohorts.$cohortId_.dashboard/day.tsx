import { useMessages } from '~/ui/messages/messages';
import { useViewer } from '~/ui/viewer';

/** A day alone, in the academy's zone: a small picture has no room for more. */
export function Day({ at }: { at: number }) {
  const { t } = useMessages();
  const timeZone = useViewer()?.timeZone ?? 'UTC';
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone });
  return (
    <time dateTime={new Date(at).toISOString()}>{t('dashboard.due', { day: day.format(at) })}</time>
  );
}
