import { Badge } from '~/ui/badge';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { Cell, Row, Table } from '~/ui/table';
import type { LobbyBrief } from './lobby-page';

/** What each alternative is worth to the reader's seat, and what it may not accept. */
export function Worth({ brief }: { brief: LobbyBrief }) {
  const { t } = useMessages();
  return (
    <Section title={t('lobby.worth.title')} id="points">
      <p className="max-w-reading">
        {t('lobby.worth.lead')}{' '}
        {brief.reservation !== null && (
          <strong>{t('lobby.worth.reservation', { points: brief.reservation })}</strong>
        )}
      </p>
      <Table
        caption={t('lobby.worth.title')}
        columns={[
          { key: 'issue', title: t('scenario.issues.issue'), className: 'w-2/5' },
          { key: 'options', title: t('lobby.worth.options') },
        ]}
      >
        {brief.issues.map(({ id, article, title, options }) => (
          <Row
            key={id}
            head={
              <>
                {title}
                <span className="block text-sm font-normal text-muted">{article}</span>
              </>
            }
          >
            <Cell>
              <ul className="grid gap-1">
                {options.map(({ id: option, label, points, redLine }) => (
                  <li key={option} className="grid grid-cols-[2.5rem_1fr] items-baseline">
                    <span className="pr-3 text-right font-semibold tabular-nums">{points}</span>
                    <span>
                      {label}
                      {redLine !== null && (
                        <span className="block text-sm">
                          <Badge tone="bad">{t('lobby.worth.redLine')}</Badge> {redLine}
                        </span>
                      )}
                    </span>
                  </li>
                ))}
              </ul>
            </Cell>
          </Row>
        ))}
      </Table>
    </Section>
  );
}
