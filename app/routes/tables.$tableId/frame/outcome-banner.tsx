import { LinkButton } from '~/ui/link-button';
import { useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { useRoom } from '../room-context';

/** Over the room when the meeting is suspended or over: what that means, and where to go. */
export function OutcomeBanner() {
  const { t } = useMessages();
  const { slices, data } = useRoom();
  const { meeting, decision } = slices;
  if (meeting.state === 'suspended') {
    return (
      <Notice tone="warn" title={t('room.banner.suspended')}>
        {t('room.banner.suspended.then')}
      </Notice>
    );
  }
  if (meeting.state !== 'ended') return null;
  const adopted = decision.adopted !== undefined;
  return (
    <Notice
      tone={adopted ? 'good' : 'bad'}
      title={t(adopted ? 'room.banner.adopted' : 'room.banner.failed')}
    >
      <p>{t('room.banner.debrief')}</p>
      <LinkButton to={`/tables/${data.tableId}/debrief`} kind="primary" className="w-fit">
        {t('room.banner.toDebrief')}
      </LinkButton>
    </Notice>
  );
}
