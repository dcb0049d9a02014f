import { Form, Link } from '@remix-run/react';
import { useRef } from 'react';
import { Clock } from '~/ui/clock';
import { LostNotice } from '~/ui/lost-notice';
import { Markdown } from '~/ui/markdown';
import { Masthead } from '~/ui/masthead';
import { useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { useOffline } from '~/ui/offline/use-offline';
import type { AttemptTold } from './answer';
import type { OpenPage } from './attempt-page';
import { HandIn } from './hand-in';
import { ItemFrame } from './item-frame';
import { partHref } from './part-href';
import { PartsRow } from './parts-row';
import { useAnswers } from './use-answers';

interface OpenAttemptProps {
  page: OpenPage;
  told: AttemptTold | undefined;
}

/** An attempt to be answered, or a part of it: one form, which also works as a plain one. */
export function OpenAttempt({ page, told }: OpenAttemptProps) {
  const { t } = useMessages();
  const form = useRef<HTMLFormElement>(null);
  const { items, dueAt, now, commandId, intro, parts, part } = page;
  const { offline } = useOffline(parts.map((_, index) => partHref(page.id, index + 1)));
  const answers = useAnswers(page, form);
  const count = parts.reduce((sum, each) => sum + each.length, 0);
  return (
    <>
      <Masthead
        kicker={t('check.attemptNumber', { number: page.number })}
        title={page.title}
        facts={
          <Link to={`/modules/${page.moduleId}/check`} className="link">
            {page.moduleTitle}
          </Link>
        }
      />
      {dueAt !== null && (
        <p className="sticky top-0 z-10 -mx-4 border-b border-line bg-paper px-4 py-2 sm:-mx-6 sm:px-6">
          {t('check.timeLeft')} <Clock endsAt={dueAt} serverNow={now} urgentBelow={120_000} />
        </p>
      )}
      <div className="mt-6 grid gap-8">
        <LostNotice />
        {offline && (
          <Notice tone="warn" live="status" title={t('check.offline')}>
            <p>{t('check.offlineBody')}</p>
          </Notice>
        )}
        {intro && <Markdown html={intro} />}
        <Form ref={form} method="post" className="grid gap-8" preventScrollReset {...answers.on}>
          {/* The first button is what Enter presses: it must not hand anything in. */}
          <button type="submit" name="intent" value="save" hidden />
          <input type="hidden" name="commandId" value={commandId} />
          <input type="hidden" name="items" value={items.map(({ shown }) => shown.id).join(' ')} />
          {parts.length > 1 && (
            <PartsRow parts={parts} part={part} isAnswered={answers.isAnswered} />
          )}
          {items.map((item) => (
            <ItemFrame
              key={item.shown.id}
              item={item}
              count={count}
              state={answers.states[item.shown.id]}
              waiting={answers.waiting[item.shown.id]}
            />
          ))}
          <HandIn
            part={part}
            parts={parts.length}
            told={answers.lost ? { kind: 'failed' } : told}
          />
        </Form>
      </div>
    </>
  );
}
