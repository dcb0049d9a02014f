import { useMessages } from '~/ui/messages/messages';
import { CommandForm } from '../forms/command-form';
import { Send, Words } from '../forms/fields';
import { Fold } from '../forms/fold';
import { useRoom } from '../room-context';
import type { ArticleProps } from './article';

/** While an article is about to close: who may object to it does so here. */
export function ObjectToClosing({ issue, article }: ArticleProps) {
  const { t } = useMessages();
  const { can, me } = useRoom();
  const chosen = article.alternatives.find(({ id }) => id === article.chosen);
  const supports = me !== null && chosen?.supporters.includes(me);
  return (
    <div className="border-l-4 border-warn bg-warn-soft px-3 py-2 text-sm">
      <p>{t(supports ? 'room.closing.supporter' : 'room.closing.stands')}</p>
      {can('objectToClosing') && !supports && (
        <Fold id={`object-${issue.id}`} title={t('command.objectToClosing')}>
          <CommandForm at={`object-${issue.id}`} type="objectToClosing" fixed={{ issue: issue.id }}>
            <Words name="reason" label={t('room.field.reason')} max={500} />
            <Send kind="danger">{t('command.objectToClosing')}</Send>
          </CommandForm>
        </Fold>
      )}
    </div>
  );
}
