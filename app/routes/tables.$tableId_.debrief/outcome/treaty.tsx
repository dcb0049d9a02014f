import { useMessages } from '~/ui/messages/messages';
import { Seats } from '../frame/seat';
import type { OutcomePart } from './outcome-data';

type Articles = OutcomePart['result']['articles'];

/** The text article by article: clean where it was agreed, with its brackets where it was not. */
export function Treaty({ articles }: { articles: Articles }) {
  return (
    <ol className="grid max-w-3xl gap-5 border border-line bg-surface px-4 py-5 sm:px-8">
      {articles.map((article) => (
        <li key={article.issue} className="grid gap-1">
          <h3 className="text-base">
            <span className="label-caps mr-2">{article.article}</span> {article.title}
          </h3>
          <p className="font-serif text-[1.0625rem] leading-relaxed">
            {article.lead} {article.text ?? <Open brackets={article.brackets} />}
          </p>
        </li>
      ))}
    </ol>
  );
}

function Open({ brackets }: { brackets: Articles[number]['brackets'] }) {
  const { t } = useMessages();
  if (brackets.length === 0) {
    return <span className="text-muted">[ … ] {t('debrief.treaty.empty')}</span>;
  }
  return (
    <span className="mt-1 grid gap-1">
      {brackets.map(({ text, supporters }) => (
        <span key={text}>
          <b className="font-sans text-seal">[</b>
          {text}
          <b className="font-sans text-seal">]</b>{' '}
          <span className="font-sans text-sm">
            <Seats seats={supporters} none={t('debrief.treaty.nobody')} />
          </span>
        </span>
      ))}
    </span>
  );
}
