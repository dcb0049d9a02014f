import type { ArticleView } from '~/core/negotiation/view';
import { classes } from '~/ui/class-names';
import { useMessages } from '~/ui/messages/messages';
import { useRoom } from '../room-context';
import { LocalLink } from './local-link';

const LOOKS: Record<ArticleView['status'], string> = {
  open: 'border-rule bg-transparent',
  closing: 'border-warn bg-warn-soft',
  closed: 'border-accent bg-accent',
};

/** How many articles are still open, with one block per article that leads to it. */
export function BurnDown() {
  const { t } = useMessages();
  const { slices, names } = useRoom();
  const { articles, open } = slices.text;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <span>{t('room.burn.open', { open, all: articles.length })}</span>
      <ul className="flex gap-1">
        {articles.map(({ issue, status }) => (
          <li key={issue}>
            <LocalLink to={`#article-${issue}`} className="grid h-6 min-w-6 place-items-center">
              <span aria-hidden="true" className={classes('block h-4 w-5 border', LOOKS[status])} />
              <span className="sr-only">
                {names.article(issue)}: {t(`room.article.${status}`)}
              </span>
            </LocalLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
