import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Button } from '~/ui/button';
import { Field } from '~/ui/field';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import type { Answer } from './perform';

interface BatchProps {
  commandId: string;
  mayScreen: boolean;
  /** What was sent last; what was refused is written again. */
  refused: Answer | undefined;
  /** The list with its boxes. */
  children: ReactNode;
}

/** The list as a form: what was found of those that are ticked. */
export function Batch({ commandId, mayScreen, refused, children }: BatchProps) {
  const { t } = useMessages();
  if (!mayScreen) return children;
  const again = refused?.fault ? refused : undefined;
  return (
    // A form sent again is the same command; a new page has a new one.
    <Form method="post" className="grid gap-6" key={commandId}>
      <input type="hidden" name="commandId" value={commandId} />
      {children}
      <Section title={t('intake.batch.title')}>
        <div className="grid gap-x-8 gap-y-5 lg:grid-cols-3">
          <div className="grid content-end justify-items-start gap-3">
            <Button name="intent" value="eligible">
              {t('intake.batch.eligible')}
            </Button>
            <Button name="intent" value="none" kind="quiet">
              {t('intake.batch.undo')}
            </Button>
          </div>
          <div className="grid content-end gap-3">
            <Field
              label={t('intake.batch.reason')}
              hint={t('intake.batch.reasonHint')}
              name="reason"
              maxLength={500}
              defaultValue={again?.reason}
            />
            <div>
              <Button name="intent" value="ineligible">
                {t('intake.batch.ineligible')}
              </Button>
            </div>
          </div>
          <div className="grid content-end gap-3">
            <Field
              label={t('intake.batch.of')}
              hint={t('intake.batch.ofHint')}
              name="of"
              inputMode="numeric"
              maxLength={6}
              defaultValue={again?.of}
            />
            <div>
              <Button name="intent" value="duplicate">
                {t('intake.batch.duplicate')}
              </Button>
            </div>
          </div>
        </div>
      </Section>
    </Form>
  );
}
