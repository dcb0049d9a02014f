import { useMessages } from '~/ui/messages/messages';
import { Fold } from '../forms/fold';

import { useRoom } from '../room-context';
import type { ArticleProps } from './article';
import { CloseArticle, ReopenArticle } from './chair-moves';
import { OfferWording } from './offer-wording';
import { OtherOptions } from './other-options';

/** What may be done with an article besides putting one's name behind a bracket. */
export function ArticleMoves({ issue, article }: ArticleProps) {
  const { t } = useMessages();
  const { can } = useRoom();
  if (article.status === 'closing') return null;
  if (article.status === 'closed') return can('reopenArticle') && <ReopenArticle issue={issue} />;
  const present = new Set(article.alternatives.map(({ id }) => id));
  const others = issue.options.filter(({ id }) => !present.has(id));
  return (
    <div className="flex flex-wrap gap-x-5">
      {can('proposeOption') && others.length > 0 && (
        <Fold id={`propose-${issue.id}`} title={t('room.article.others', { count: others.length })}>
          <OtherOptions issue={issue} options={others} />
        </Fold>
      )}
      {can('offerWording') && (
        <Fold id={`wording-${issue.id}`} title={t('room.article.offer')}>
          <OfferWording issue={issue} />
        </Fold>
      )}
      {can('closeArticle') && article.alternatives.length > 0 && (
        <CloseArticle issue={issue} article={article} />
      )}
    </div>
  );
}
