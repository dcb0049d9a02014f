import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { useDebrief } from '../frame/debrief-context';
import { Evidence } from './evidence';
import type { MeetingPart } from './meeting-data';
import { Refusals } from './refusals';
import { Voices } from './voices';

/** What people did at the table: who spoke, what was refused, which evidence was used. */
export function Meeting({ participation, evidence, refusals }: MeetingPart) {
  const { t } = useMessages();
  const { head } = useDebrief();
  return (
    <div className="grid gap-8">
      <Section title={t('debrief.voices.title')}>
        <Voices participation={participation} />
      </Section>
      <Section title={t('debrief.refusals.title')}>
        <p className="max-w-reading text-sm text-muted">
          {t(head.seat === null ? 'debrief.refusals.readAll' : 'debrief.refusals.readOwn')}
        </p>
        <Refusals refusals={refusals} />
      </Section>
      <Section title={t('debrief.evidence.title')}>
        <Evidence evidence={evidence} />
      </Section>
    </div>
  );
}
