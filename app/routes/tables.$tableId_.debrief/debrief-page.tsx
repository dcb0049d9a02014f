import { LinkButton } from '~/ui/link-button';
import { Masthead } from '~/ui/masthead';
import { useMessages } from '~/ui/messages/messages';
import { Page } from '~/ui/page';
import { Tabs } from '~/ui/tabs';
import { Concessions } from './concessions/concessions';
import { Deals } from './deals/deals';
import { DebriefProvider, useDebrief } from './frame/debrief-context';
import { Seat } from './frame/seat';
import type { Head } from './head';
import type { PartData } from './load';
import { Meeting } from './meeting/meeting';
import { Outcome } from './outcome/outcome';
import { parts } from './parts';
import { DebriefRecord } from './record/record';
import { Reflection } from './reflection/reflection';
import { Replay } from './replay/replay';

/** A debrief: its head, the tabs of its parts, and the part that is open. */
export function DebriefPage({ head, shown }: { head: Head; shown: PartData }) {
  const { t } = useMessages();
  return (
    <DebriefProvider head={head}>
      <Page>
        <Top />
        <div className="mt-2">
          <Tabs
            label={t('debrief.parts')}
            tabs={parts.map((part) => ({
              to: part === 'outcome' ? '?' : `?part=${part}`,
              label: t(`debrief.part.${part}`),
              current: part === shown.part,
            }))}
          />
        </div>
        <div className="mt-6">
          <Part shown={shown} />
        </div>
      </Page>
    </DebriefProvider>
  );
}

function Top() {
  const { t } = useMessages();
  const { head } = useDebrief();
  const { exercise, table, practice, exerciseId, seat, shows, tableId, scenario } = head;
  return (
    <Masthead
      kicker={practice ? t('debrief.kicker') : t('debrief.kickerClass', { exercise, table })}
      title={scenario}
      facts={
        <>
          {seat !== null && (
            <span>
              <Seat seat={seat} />
            </span>
          )}
          <span>{t(shows === 'all' ? 'debrief.shows.all' : 'debrief.shows.own')}</span>
        </>
      }
      actions={
        <>
          {exerciseId !== null && (
            <LinkButton to={`/exercises/${exerciseId}/debrief`} size="small">
              {t('debrief.allTables')}
            </LinkButton>
          )}
          <LinkButton to={`/tables/${tableId}`} size="small">
            {t('debrief.room')}
          </LinkButton>
        </>
      }
    />
  );
}

function Part({ shown }: { shown: PartData }) {
  switch (shown.part) {
    case 'outcome':
      return <Outcome {...shown} />;
    case 'deals':
      return <Deals {...shown} />;
    case 'concessions':
      return <Concessions {...shown} />;
    case 'meeting':
      return <Meeting {...shown} />;
    case 'record':
      return <DebriefRecord {...shown} />;
    case 'replay':
      return <Replay replay={shown.replay} />;
    case 'reflection':
      return <Reflection {...shown} />;
  }
}
