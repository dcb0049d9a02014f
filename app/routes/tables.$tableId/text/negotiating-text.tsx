import { useMessages } from '~/ui/messages/messages';
import { BurnDown } from '../frame/burn-down';
import { useRoom } from '../room-context';
import { Article } from './article';

/** The one negotiating text, article by article, as it stands. */
export function NegotiatingText() {
  const { t } = useMessages();
  const { slices, data } = useRoom();
  return (
    <section id="text" aria-labelledby="text-title" className="grid gap-1">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id="text-title" className="text-2xl">
          {t('room.text.title')}
        </h2>
        <BurnDown />
      </div>
      {slices.brief?.payoff && <p className="text-sm text-muted">{t('room.text.private')}</p>}
      <div className="grid">
        {slices.text.articles.map((article) => {
          const issue = data.issues.find(({ id }) => id === article.issue);
          return issue ? <Article key={issue.id} issue={issue} article={article} /> : null;
        })}
      </div>
    </section>
  );
}
