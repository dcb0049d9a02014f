import { useEffect, useState } from 'react';
import { useMessages } from './messages/messages';
import { useViewer } from './viewer';

interface DateTimeProps {
  /** Milliseconds since 1970. */
  at: number;
  /** Only the time of day, for records of one sitting. */
  timeOnly?: boolean;
  /** The IANA zone in which it was meant; the academy's unless said. */
  zone?: string;
}

/**
 * A moment in the zone in which it was meant and, where the reader's is another, in the reader's too. The
 * reader's zone is known to the browser only, so without JavaScript the first stands alone.
 */
export function DateTime({ at, timeOnly = false, zone }: DateTimeProps) {
  const { language, t } = useMessages();
  const academy = useViewer()?.timeZone ?? 'UTC';
  const host = zone ?? academy;
  const [reader, setReader] = useState<string | null>(null);
  useEffect(() => setReader(Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  const there = written(at, language, host, timeOnly);
  const here = reader === null ? there : written(at, language, reader, timeOnly);
  return (
    <time dateTime={new Date(at).toISOString()}>
      {here === there ? there : t('ui.dateTime.both', { here, there })}
    </time>
  );
}

/** In one piece: where two of them do not fit on a line, it breaks between them. */
function written(at: number, language: string, timeZone: string, timeOnly: boolean): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    ...(timeOnly ? {} : { day: 'numeric', month: 'short', year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  })
    .format(at)
    .replaceAll(' ', '\u00a0');
}
