import { Badge, type BadgeTone } from '~/ui/badge';
import { classes } from '~/ui/class-names';
import { useMessages } from '~/ui/messages/messages';
import type { PositionPage } from './position-page';

type Article = PositionPage['articles'][number];

const TONES: Record<Article['status'], BadgeTone> = {
  open: 'plain',
  closing: 'warn',
  closed: 'good',
};

/** A moment of a negotiation as its room shows it, in small. */
export function Position({ position }: { position: PositionPage }) {
  const { t } = useMessages();
  const { scenario, seat, minutes, minutesLeft, phases, articles, open, latest } = position;
  return (
    <div className="grid gap-4 border border-rule bg-surface px-4 py-4">
      <div className="grid gap-1">
        <p className="label-caps">{scenario}</p>
        <p className="flex flex-wrap justify-between gap-x-4">
          <span className="font-semibold">{t('check.position.seat', { seat })}</span>
          <span className="text-sm text-muted tabular-nums">
            {t('check.position.minutes', { minutes })}
            {minutesLeft !== null && ` · ${t('check.position.left', { minutes: minutesLeft })}`}
          </span>
        </p>
        <ol aria-label={t('check.position.phases')} className="flex flex-wrap gap-x-1 text-sm">
          {phases.map(({ name, now }) => (
            <li
              key={name}
              aria-current={now ? 'step' : undefined}
              className={classes(
                'grow border-t-4 px-1.5 py-0.5',
                now ? 'border-accent bg-accent-soft font-semibold' : 'border-line text-muted',
              )}
            >
              {name}
            </li>
          ))}
        </ol>
      </div>
      <ul aria-label={t('check.position.text')} className="grid gap-3">
        {articles.map((article) => (
          <Text key={article.issue} article={article} />
        ))}
      </ul>
      <div className="grid gap-x-6 gap-y-3 text-sm sm:grid-cols-2">
        <Lines title={t('check.position.open')} lines={open} />
        <Lines title={t('check.position.latest')} lines={latest.map(({ text }) => text)} />
      </div>
    </div>
  );
}

function Text({ article }: { article: Article }) {
  const { t } = useMessages();
  const { title, status, lead, brackets } = article;
  return (
    <li className="grid gap-0.5 border-t border-line pt-2">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-sm">
        <span className="font-semibold">{title}</span>
        <Badge tone={TONES[status]}>{t(`check.position.article.${status}`)}</Badge>
      </p>
      <p className="font-serif leading-relaxed">
        {lead}{' '}
        {status === 'closed'
          ? brackets.map(({ text }) => text).join(' ')
          : brackets.length === 0 && '[ … ]'}
        {status !== 'closed' &&
          brackets.map(({ text, names }, index) => (
            <span key={text}>
              {index > 0 && ' / '}
              <span className="font-sans font-semibold text-seal">[</span>
              {text}
              <span className="font-sans font-semibold text-seal">]</span>
              {names !== '' && <span className="font-sans text-sm text-muted"> [{names}]</span>}
            </span>
          ))}
      </p>
    </li>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <p className="font-semibold">{title}</p>
      <ul className="list-disc pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
