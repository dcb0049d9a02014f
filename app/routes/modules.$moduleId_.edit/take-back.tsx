import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import type { EditPage } from './edit-page';

/** Ways back, each of which asks first: the draft thrown away, the module taken from learners. */
export function TakeBack({ page }: { page: EditPage }) {
  const { t } = useMessages();
  const { moduleId, changedAt, state } = page;
  return (
    <Section title={t('authoring.takeBack.title')}>
      <Form method="post" action={`/modules/${moduleId}/edit`} className="grid gap-2">
        <input type="hidden" name="seen" value={changedAt} />
        {state === 'withdrawn' && (
          <div className="grid justify-items-start gap-2">
            <p className="text-sm text-muted">{t('authoring.takeBack.restoreHint')}</p>
            <Button name="intent" value="restore">
              {t('authoring.takeBack.restore')}
            </Button>
          </div>
        )}
        {state === 'published' && (
          <Disclosure summary={t('authoring.takeBack.withdrawAsk')}>
            <p className="max-w-reading pb-2 text-sm text-muted">
              {t('authoring.takeBack.withdrawWarning')}
            </p>
            <Button kind="danger" name="intent" value="withdraw">
              {t('authoring.takeBack.withdraw')}
            </Button>
          </Disclosure>
        )}
        <Disclosure summary={t('authoring.takeBack.discardAsk')}>
          <p className="max-w-reading pb-2 text-sm text-muted">
            {t(
              state === 'draft'
                ? 'authoring.takeBack.discardAllWarning'
                : 'authoring.takeBack.discardWarning',
            )}
          </p>
          <Button kind="danger" name="intent" value="discard">
            {t('authoring.takeBack.discard')}
          </Button>
        </Disclosure>
      </Form>
    </Section>
  );
}
