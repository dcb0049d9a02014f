import { Form, Link, useNavigation } from '@remix-run/react';
import { useRef } from 'react';
import { Button } from '~/ui/button';
import { Clock } from '~/ui/clock';
import { LostNotice } from '~/ui/lost-notice';
import { Markdown } from '~/ui/markdown';
import { Masthead } from '~/ui/masthead';
import { useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { useOffline } from '~/ui/offline/use-offline';
import type { AttemptTold } from './answer';
import type { OpenPage } from './attempt-page';
import { ItemFrame } from './item-frame';
import { Told } from './told';
import { useAnswers } from './use-answers';

interface OpenAttemptProps {
  page: OpenPage;
  told: AttemptTold | undefined;
}

/** An attempt to be answered: one form, which also works as a plain one. */
export function OpenAttempt({ page, told }: OpenAttemptProps) {
  const { t } = useMessages();
  const form = useRef<HTMLFormElement>(null);
  const { offline } = useOffline();
  const { states, onInput, onKeyDown } = useAnswers(page, form);
  const busy = useNavigation().state === 'submitting';
  const asks = told?.kind === 'asks';
  const { items, dueAt, now, commandId, intro } = page;
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
        <Form
          ref={form}
          method="post"
          className="grid gap-8"
          onInput={onInput}
          onKeyDown={onKeyDown}
          preventScrollReset
        >
          {/* The first button is what Enter presses: it must not hand anything in. */}
          <button type="submit" name="intent" value="save" hidden />
          <input type="hidden" name="commandId" value={commandId} />
          {items.map((item, index) => (
            <ItemFrame
              key={item.shown.id}
              item={item}
              number={index + 1}
              count={items.length}
              state={states[item.shown.id]}
            />
          ))}
          <div className="grid justify-items-start gap-4 border-t border-rule pt-4">
            <Told told={told} />
            <div className="flex flex-wrap gap-3">
              <Button kind="primary" name="intent" value="submit" disabled={busy}>
                {t(busy ? 'check.submitting' : asks ? 'check.submitAnyway' : 'check.submit')}
              </Button>
              <noscript>
                <Button name="intent" value="save">
                  {t('check.save')}
                </Button>
              </noscript>
            </div>
            {asks && <input type="hidden" name="sure" value="1" />}
            <p className="text-sm text-muted">{t('check.submitNote')}</p>
          </div>
        </Form>
      </div>
    </>
  );
}
