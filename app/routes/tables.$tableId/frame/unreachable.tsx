import { useMessages } from '~/ui/messages/messages';
import { Nothing } from '../forms/fields';

/** Stands where a part of the page could not be fetched. */
export function Unreachable() {
  const { t } = useMessages();
  return <Nothing>{t('room.unreachable')}</Nothing>;
}
