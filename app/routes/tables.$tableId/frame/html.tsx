import { Markdown } from '~/ui/markdown';
import { useMessages } from '~/ui/messages/messages';

/**
 * A long text as safe HTML. One that came over the stream a moment ago stands as plain text until
 * its HTML is there; one that was left out of the page says that it is on its way.
 */
export function Html({ made, plain = '' }: { made: string | undefined; plain?: string }) {
  const { t } = useMessages();
  if (made !== undefined) return <Markdown html={{ sanitised: made }} small />;
  return <p className="text-sm whitespace-pre-line">{plain || t('room.texts.coming')}</p>;
}
