import { useMessages } from '~/ui/messages/messages';
import { CommandForm } from '../forms/command-form';
import { Send, SendCommand, Words } from '../forms/fields';
import { Fold } from '../forms/fold';
import type { RoomIssue } from '../room-data';
import type { ArticleProps } from './article';
import { wordsOf } from './brackets';

/** The chair closes an article on one of its brackets, unless a member objects in time. */
export function CloseArticle({ issue, article }: ArticleProps) {
  const { t } = useMessages();
  const backed = article.alternatives.filter(({ supporters }) => supporters.length > 0);
  if (backed.length === 0) return null;
  return (
    <Fold id={`close-${issue.id}`} title={t('room.article.close')}>
      <CommandForm at={`close-${issue.id}`} className="grid gap-2">
        {backed.map((alternative) => (
          <div key={alternative.id} className="grid gap-x-4 sm:grid-cols-[1fr_auto]">
            <p className="font-serif">[{wordsOf(issue, alternative)}]</p>
            <SendCommand
              command={{ type: 'closeArticle', issue: issue.id, alternative: alternative.id }}
              about={wordsOf(issue, alternative)}
            >
              {t('room.article.closeOn')}
            </SendCommand>
          </div>
        ))}
      </CommandForm>
    </Fold>
  );
}

/** The chair opens a closed article again, and says why. */
export function ReopenArticle({ issue }: { issue: RoomIssue }) {
  const { t } = useMessages();
  return (
    <Fold id={`reopen-${issue.id}`} title={t('command.reopenArticle')}>
      <CommandForm at={`reopen-${issue.id}`} type="reopenArticle" fixed={{ issue: issue.id }}>
        <Words name="reason" label={t('room.field.reason')} max={500} />
        <Send>{t('command.reopenArticle')}</Send>
      </CommandForm>
    </Fold>
  );
}
