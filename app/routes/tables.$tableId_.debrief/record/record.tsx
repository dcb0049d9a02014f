import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { LinkButton } from '~/ui/link-button';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { Select } from '~/ui/select';
import { useDebrief } from '../frame/debrief-context';
import { Lines } from './lines';
import type { RecordPart } from './record-data';

/** Everybody's interventions, as far as the reader may know them. */
export function DebriefRecord(part: RecordPart) {
  const { t } = useMessages();
  const { head } = useDebrief();
  const { lines, who, kind, page, pages, total } = part;
  const everybody = { value: '', label: t('debrief.record.everybody') };
  return (
    <Section title={t('debrief.record.title')}>
      <Form method="get" preventScrollReset className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="part" value="record" />
        <Select
          name="who"
          label={t('debrief.record.who')}
          choices={[everybody, ...head.parties.map(({ id, name }) => ({ value: id, label: name }))]}
          defaultValue={who}
          small
        />
        <Select
          name="kind"
          label={t('debrief.record.kind')}
          choices={[
            { value: 'all', label: t('debrief.record.all') },
            { value: 'said', label: t('debrief.record.said') },
          ]}
          defaultValue={kind}
          small
        />
        <Button size="small">{t('debrief.plane.show')}</Button>
      </Form>
      <p className="text-sm text-muted">{t('debrief.record.total', { total, page, pages })}</p>
      <Lines lines={lines} />
      {pages > 1 && (
        <nav aria-label={t('debrief.record.pages')} className="flex gap-2">
          {page > 1 && (
            <LinkButton to={`?${query(part, page - 1)}`} size="small">
              {t('debrief.record.earlier')}
            </LinkButton>
          )}
          {page < pages && (
            <LinkButton to={`?${query(part, page + 1)}`} size="small">
              {t('debrief.record.later')}
            </LinkButton>
          )}
        </nav>
      )}
    </Section>
  );
}

function query({ who, kind }: RecordPart, page: number): string {
  return new URLSearchParams({ part: 'record', who, kind, page: String(page) }).toString();
}
