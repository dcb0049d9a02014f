import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { Select } from '~/ui/select';
import { useDebrief } from '../frame/debrief-context';
import { ConcessionPicture } from './concession-picture';
import { ConcessionTable } from './concession-table';
import type { ConcessionsPart } from './concessions-data';
import { MoveTable } from './move-table';

/** Who gave what away, when, and on which article. */
export function Concessions({ picture, party, parties, rows, moves }: ConcessionsPart) {
  const { t } = useMessages();
  const { names } = useDebrief();
  const choices = parties.map((id) => ({ value: id, label: names.fullSeat(id) }));
  return (
    <div className="grid gap-8">
      {picture && (
        <Section title={t('debrief.concessions.title')}>
          <p className="max-w-reading text-sm text-muted">
            {t(picture.shares ? 'debrief.concessions.readShares' : 'debrief.concessions.readOwn')}
          </p>
          <ConcessionPicture picture={picture} chosen={party} />
        </Section>
      )}
      <Section title={t('debrief.concessions.steps')}>
        {party === null ? (
          <p>{t('debrief.concessions.none')}</p>
        ) : (
          <>
            <Form method="get" preventScrollReset className="flex flex-wrap items-end gap-3">
              <input type="hidden" name="part" value="concessions" />
              <Select
                name="party"
                label={t('debrief.concessions.party')}
                choices={choices}
                defaultValue={party}
                small
              />
              <Button size="small">{t('debrief.plane.show')}</Button>
            </Form>
            {rows.length > 0 ? <ConcessionTable rows={rows} /> : <MoveTable moves={moves} />}
          </>
        )}
      </Section>
    </div>
  );
}
