import { EmptyState } from '~/ui/empty-state';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { useDebrief } from '../frame/debrief-context';
import { MeetingTime } from '../frame/meeting-time';
import { Seat, Seats } from '../frame/seat';
import { Lines } from '../record/lines';
import { ReplayArticles } from './replay-articles';
import type { ReplayPart } from './replay-data';
import { ReplayPackages } from './replay-packages';
import { Slider } from './slider';

/** The table at a moment of one's choice, as one could see it then. */
export function Replay({ replay }: { replay: ReplayPart | null }) {
  const { t } = useMessages();
  const { head } = useDebrief();
  if (replay === null) return <EmptyState title={t('debrief.replay.nothing')} />;
  return (
    <div className="grid gap-6">
      <p className="max-w-reading text-sm text-muted">
        {t(head.shows === 'all' ? 'debrief.replay.readAll' : 'debrief.replay.readOwn')}
      </p>
      <Slider replay={replay} />
      <div aria-live="polite">
        <Moment replay={replay} />
      </div>
      <div className="grid items-start gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)]">
        <Section title={t('debrief.replay.text')}>
          <ReplayArticles articles={replay.articles} />
        </Section>
        <div className="grid gap-6">
          <Section title={t('debrief.replay.record')}>
            <Lines lines={replay.lines} />
          </Section>
          {replay.packages.length > 0 && (
            <Section title={t('debrief.replay.packages')}>
              <ReplayPackages packages={replay.packages} />
            </Section>
          )}
          {replay.caucuses.length > 0 && (
            <Section title={t('debrief.replay.caucuses')}>
              <ul className="grid gap-2">
                {replay.caucuses.map(({ topic, members }) => (
                  <li key={`${topic} ${members.join()}`}>
                    <q>{topic}</q> <span className="text-sm">{<Seats seats={members} />}</span>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </div>
      </div>
    </div>
  );
}

function Moment({ replay }: { replay: ReplayPart }) {
  const { t } = useMessages();
  const { names } = useDebrief();
  const { at, phase, meeting, decision, speaker, secured, articles } = replay;
  const closed = articles.filter(({ status }) => status === 'closed').length;
  return (
    <p className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
      <b className="font-serif text-xl">
        <MeetingTime at={at} /> · {names.phase(phase)}
      </b>
      {meeting !== 'running' && <span>{t(`debrief.meeting.${meeting}`)}</span>}
      <span>{t('debrief.replay.closed', { closed, of: articles.length })}</span>
      {decision !== 'none' && <span>{t(`debrief.decision.${decision}`)}</span>}
      {speaker !== null && (
        <span>
          {t('debrief.replay.floor')} <Seat seat={speaker} />
        </span>
      )}
      {secured && (
        <span>
          {t('debrief.replay.secured', {
            score: secured.score,
            reservation: secured.reservation,
          })}
        </span>
      )}
    </p>
  );
}
