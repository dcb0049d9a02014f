import type { ArticleProps } from './article';
import { wordsOf } from './brackets';
import { Points } from './points';

/** An article without brackets: closed, or about to be. */
export function CleanText({ issue, article }: ArticleProps) {
  const chosen = article.alternatives.find(({ id }) => id === article.chosen);
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-1">
      <p className="max-w-[38rem] font-serif text-[1.0625rem] leading-relaxed">
        {issue.lead} {chosen && wordsOf(issue, chosen)}
      </p>
      {chosen && <Points issue={issue.id} option={chosen.option} />}
    </div>
  );
}
