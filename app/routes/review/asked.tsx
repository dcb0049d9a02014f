import { Form, Link, useNavigation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { AskedConcept } from '~/server/learning/review';
import { Badge } from '~/ui/badge';
import { Button } from '~/ui/button';
import { useMessages } from '~/ui/messages/messages';
import { RECALLS } from './recalls';
import { useKeys } from './use-keys';

interface AskedProps {
  asked: AskedConcept;
  commandId: string;
  /** Whether another card stood here before. */
  follows: boolean;
}

/**
 * One question, its answer folded away by the browser itself, and behind it four buttons. The answer
 * is in the page from the start: nobody is examined here.
 */
export function Asked({ asked, commandId, follows }: AskedProps) {
  const { t } = useMessages();
  const { moduleId, moduleTitle, concept, question, term, definition, why } = asked;
  const details = useRef<HTMLDetailsElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const busy = useNavigation().state !== 'idle';
  useKeys(details, form);
  // The next card takes the place of the one before: who listens must hear its question.
  useEffect(() => {
    if (follows) heading.current?.focus();
  }, [follows]);
  return (
    <article className="grid gap-4 border border-line border-t-3 border-t-accent bg-surface px-4 py-5 sm:px-8 sm:py-7">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <Badge tone={why === 'exercise' ? 'accent' : 'plain'}>{t(`review.why.${why}`)}</Badge>
        <Link to={`/modules/${moduleId}`} className="link">
          {moduleTitle}
        </Link>
      </p>
      <h2 ref={heading} tabIndex={-1} className="text-2xl outline-none sm:text-3xl">
        {question}
      </h2>
      <details ref={details} className="group">
        <summary className="inline-flex min-h-11 w-fit list-none items-center gap-2 rounded-sm border border-accent bg-accent px-4 py-2 font-semibold text-accent-ink group-open:border-transparent group-open:bg-transparent group-open:px-0 group-open:text-accent [&::-webkit-details-marker]:hidden">
          {t('review.show')}
        </summary>
        <div className="mt-4 grid gap-5 border-t border-line pt-4">
          <div className="reading">
            <p className="font-semibold">{term}</p>
            <p>{definition}</p>
          </div>
          <Form method="post" ref={form} className="grid gap-2">
            <input type="hidden" name="commandId" value={commandId} />
            <input type="hidden" name="module" value={moduleId} />
            <input type="hidden" name="concept" value={concept} />
            <fieldset className="grid gap-2">
              <legend className="mb-2 font-semibold">{t('review.how')}</legend>
              <div className="grid grid-cols-2 gap-2 sm:grid-cols-4">
                {RECALLS.map((recall, place) => (
                  <Button
                    key={recall}
                    name="recall"
                    value={recall}
                    disabled={busy}
                    aria-keyshortcuts={String(place + 1)}
                    className="flex-col gap-0.5"
                  >
                    {t(`review.recall.${recall}`)}
                    <span className="text-xs font-normal text-muted">
                      {t(`review.hint.${recall}`)}
                    </span>
                  </Button>
                ))}
              </div>
            </fieldset>
            <p className="hidden text-sm text-muted sm:block">{t('review.keys')}</p>
          </Form>
        </div>
      </details>
    </article>
  );
}
