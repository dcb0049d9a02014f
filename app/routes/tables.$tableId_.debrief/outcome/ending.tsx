import { useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { useDebrief } from '../frame/debrief-context';
import type { OutcomePart } from './outcome-data';

/** In one sentence: adopted, or how it failed, and after how long. */
export function Ending({ result }: { result: OutcomePart['result'] }) {
  const { t } = useMessages();
  const { head } = useDebrief();
  const { kind, method, attempts } = result;
  const minutes = Math.round((result.lasted * head.pace) / 60_000);
  const adopted = kind === 'adopted';
  const title = adopted
    ? t(`debrief.ending.adopted.${method ?? 'consensus'}`)
    : t(`debrief.ending.${kind}`);
  return (
    <Notice tone={adopted ? 'good' : 'warn'} title={title}>
      <p>{t('debrief.ending.after', { minutes, attempts })}</p>
    </Notice>
  );
}
