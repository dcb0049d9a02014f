import { Form } from '@remix-run/react';
import type { OffersPage } from '~/server/fellowship/offers/board';
import { Button } from '~/ui/button';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { type OfferForm, RespondBy } from './respond-by';

type Board = NonNullable<OffersPage['board']>;

interface MakePartProps {
  board: Board;
  form: OfferForm;
  kept: { respondBy: string } | null;
}

/** The first offers: to everybody whom the confirmed list chose. */
export function MakePart({ board, form, kept }: MakePartProps) {
  const { t } = useMessages();
  return (
    <Section title={t('offer.make')}>
      <p className="max-w-reading">
        {t('offer.makeMore', { run: board.run, count: board.chosen })}
      </p>
      <Form method="post" className="flex flex-wrap items-end gap-4">
        <RespondBy form={form} kept={kept?.respondBy} />
        <Button kind="primary" name="intent" value="all">
          {t('offer.makeAll', { count: board.chosen })}
        </Button>
      </Form>
    </Section>
  );
}
