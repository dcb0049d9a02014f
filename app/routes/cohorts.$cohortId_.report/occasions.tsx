import type { Report } from '~/server/fellowship/reports/report';
import { useMessages } from '~/ui/messages/messages';
import { Cell, Row, Table } from '~/ui/table';
import { FigureSection } from './figure-section';
import { ShareBars } from './share-bars';

/** Exercises played and agreements reached; how people took part. */
export function Exercises({ report: { figures, exercises, timeZone } }: { report: Report }) {
  const { t } = useMessages();
  const number = (key: string) => ({ key, title: t(`report.column.${key}`), numeric: true });
  return (
    <>
      <FigureSection section="exercises" figures={figures}>
        {exercises.length > 0 && (
          <div className="grid items-start gap-6 lg:grid-cols-2">
            <ShareBars
              title={t('report.exercises')}
              shares={exercises.map(({ title, agreements, ended }) => ({
                ...{ label: title, n: agreements, of: ended },
              }))}
            />
            <Table
              caption={t('report.exercises')}
              captionHidden={false}
              columns={[
                { key: 'exercise', title: t('report.column.exercise') },
                ...['tables', 'ended', 'agreements'].map(number),
              ]}
            >
              {exercises.map(({ title, startedAt, tables, ended, agreements }) => (
                <Row
                  key={`${title} ${startedAt}`}
                  head={
                    <>
                      {title} {startedAt !== null && <Day at={startedAt} zone={timeZone} />}
                    </>
                  }
                >
                  <Cell numeric>{tables}</Cell>
                  <Cell numeric>{ended}</Cell>
                  <Cell numeric>{agreements}</Cell>
                </Row>
              ))}
            </Table>
          </div>
        )}
      </FigureSection>
      <FigureSection section="participation" figures={figures} />
    </>
  );
}

/** Events and who came. */
export function Occasions({ report: { figures, events, timeZone } }: { report: Report }) {
  const { t } = useMessages();
  const states = ['present', 'late', 'excused', 'absent'] as const;
  return (
    <FigureSection section="events" figures={figures}>
      {events.length > 0 && (
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <ShareBars
            title={t('report.events')}
            shares={events.map(({ title, present, late, excused, absent }) => ({
              ...{ label: title, n: present + late, of: present + late + excused + absent },
            }))}
          />
          <Table
            caption={t('report.events')}
            captionHidden={false}
            columns={[
              { key: 'event', title: t('report.column.event') },
              ...states.map((key) => ({ key, title: t(`report.column.${key}`), numeric: true })),
            ]}
          >
            {events.map((event) => (
              <Row
                key={`${event.title} ${event.startsAt}`}
                head={
                  <>
                    {event.title} <Day at={event.startsAt} zone={timeZone} />
                  </>
                }
              >
                {states.map((state) => (
                  <Cell key={state} numeric>
                    {event[state]}
                  </Cell>
                ))}
              </Row>
            ))}
          </Table>
        </div>
      )}
    </FigureSection>
  );
}

/** A day in the academy's zone. */
function Day({ at, zone }: { at: number; zone: string }) {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: zone }).format(at);
  return (
    <time dateTime={new Date(at).toISOString()} className="block text-sm font-normal text-muted">
      {day}
    </time>
  );
}
