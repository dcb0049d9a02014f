import type { ArticleView } from '~/core/negotiation/view';
import { Badge, type BadgeTone } from '~/ui/badge';
import { useMessages } from '~/ui/messages/messages';
import { TimeLeft } from '../frame/time-left';
import type { RoomIssue } from '../room-data';
import { ArticleMoves } from './article-moves';
import { Brackets } from './brackets';
import { CleanText } from './clean-text';
import { ObjectToClosing } from './object-to-closing';

export interface ArticleProps {
  issue: RoomIssue;
  article: ArticleView;
}

const TONES: Record<ArticleView['status'], BadgeTone> = {
  open: 'plain',
  closing: 'warn',
  closed: 'good',
};

/** One article of the text: clean where it is closed, in brackets where it is not. */
export function Article({ issue, article }: ArticleProps) {
  const { t } = useMessages();
  const { status, closesAt } = article;
  return (
    <article
      id={`article-${issue.id}`}
      tabIndex={-1}
      aria-labelledby={`article-${issue.id}-title`}
      className="grid gap-2 border-t border-rule py-4"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 id={`article-${issue.id}-title`} className="text-lg">
          <span className="text-muted">{issue.article}</span> {issue.title}
        </h3>
        <span className="flex items-baseline gap-2 text-sm">
          {status === 'closing' && <TimeLeft until={closesAt} />}
          <Badge tone={TONES[status]}>{t(`room.article.${status}`)}</Badge>
        </span>
      </div>
      {status === 'open' ? (
        <>
          <p className="font-serif text-[1.0625rem] leading-relaxed">
            {issue.lead}
            {article.alternatives.length === 0 && ' [ … ]'}
          </p>
          <Brackets issue={issue} article={article} />
        </>
      ) : (
        <CleanText issue={issue} article={article} />
      )}
      {status === 'closing' && <ObjectToClosing issue={issue} article={article} />}
      <ArticleMoves issue={issue} article={article} />
    </article>
  );
}
