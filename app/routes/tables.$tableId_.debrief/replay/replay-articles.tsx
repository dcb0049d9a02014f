import { Badge } from '~/ui/badge';
import { useMessages } from '~/ui/messages/messages';
import { useDebrief } from '../frame/debrief-context';
import { Seats } from '../frame/seat';
import type { ReplayArticle } from './replay-data';

/** The text as it stood, with its brackets and the names behind them. */
export function ReplayArticles({ articles }: { articles: readonly ReplayArticle[] }) {
  const { t } = useMessages();
  const { names } = useDebrief();
  return (
    <ol className="grid gap-4">
      {articles.map(({ issue, status, lead, alternatives }) => (
        <li key={issue} className="grid gap-1">
          <h3 className="flex flex-wrap items-baseline gap-2 text-base">
            {names.issue(issue)}
            {status !== 'open' && (
              <span className="font-sans">
                <Badge tone={status === 'closed' ? 'good' : 'warn'}>
                  {t(`debrief.article.${status}`)}
                </Badge>
              </span>
            )}
          </h3>
          <p className="font-serif">
            {lead}
            {status === 'closed' && ` ${alternatives[0]?.text ?? ''}`}
            {alternatives.length === 0 && <span className="text-muted"> [ … ]</span>}
          </p>
          {status !== 'closed' && alternatives.length > 0 && <Brackets of={alternatives} />}
        </li>
      ))}
    </ol>
  );
}

function Brackets({ of }: { of: ReplayArticle['alternatives'] }) {
  const { t } = useMessages();
  return (
    <ul className="grid gap-1 pl-3">
      {of.map(({ id, text, supporters, chosen }) => (
        <li
          key={id}
          className={chosen ? 'border-l-4 border-warn pl-2' : 'border-l-4 border-line pl-2'}
        >
          <span className="font-serif">
            <b className="font-sans text-seal">[</b>
            {text}
            <b className="font-sans text-seal">]</b>
          </span>{' '}
          <span className="text-sm">
            <Seats seats={supporters} none={t('debrief.treaty.nobody')} />
          </span>
        </li>
      ))}
    </ul>
  );
}
