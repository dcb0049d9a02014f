import { Link } from '@remix-run/react';
import type { SelectionPage } from '~/server/fellowship/selections/page';
import type { RuleFigure, RuleLine } from '~/server/fellowship/selections/standing';
import { Badge } from '~/ui/badge';
import { Disclosure } from '~/ui/disclosure';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { Cell, Row, Table } from '~/ui/table';
import { hrefOf } from './hrefs';
import { mayLoosen } from './loosen-part';
import { pointsText } from './points';

/** The rules as published, and how the list meets each. */
export function RulesPart({ page }: { page: SelectionPage }) {
  const { t } = useMessages();
  const { rules, run, intake, query } = page;
  if (rules.length === 0) {
    return (
      <Section title={t('selection.rules')}>
        <p className="text-muted">{t('selection.rules.none')}</p>
      </Section>
    );
  }
  const hasList = run?.list !== null && run !== null;
  const loosens = mayLoosen(page);
  return (
    <Section title={t('selection.rules')}>
      <p className="max-w-reading text-muted">{t('selection.rules.lead')}</p>
      <Table
        caption={t('selection.rules')}
        columns={[
          { key: 'rule', title: t('selection.rules.rule') },
          { key: 'kind', title: t('selection.rules.kind') },
          { key: 'met', title: t('selection.rules.met') },
          ...(loosens ? [{ key: 'loosen', title: t('selection.rules.change') }] : []),
        ]}
      >
        {rules.map((rule) => (
          <Row key={rule.id} head={rule.title}>
            <Cell>
              {rule.weight === null
                ? t('selection.rules.must')
                : t('selection.rules.should', { weight: pointsText(rule.weight) })}
            </Cell>
            <Cell>{hasList && <Met rule={rule} intakeId={intake.id} />}</Cell>
            {loosens && (
              <Cell>
                <Link className="link" to={`${hrefOf(query, { loosen: rule.id })}#loosen`}>
                  {t('selection.loosen.open')}
                  <span className="sr-only">: {rule.title}</span>
                </Link>
              </Cell>
            )}
          </Row>
        ))}
      </Table>
    </Section>
  );
}

function Met({ rule, intakeId }: { rule: RuleLine; intakeId: string }) {
  const { t } = useMessages();
  if (rule.sensitive) {
    return (
      <span className="text-muted">
        {t(rule.weight === null ? 'selection.rules.holds' : 'selection.rules.asFar')}{' '}
        <a href={`/intakes/${intakeId}/figures`} className="link">
          {t('selection.rules.figures')}
        </a>
      </span>
    );
  }
  const [only] = rule.figures;
  if (only === undefined) return null;
  if (only.value === null) return <Figure figure={only} />;
  const tight = rule.figures.filter(({ binding, missed }) => binding || missed > 0);
  return (
    <Disclosure summary={t('selection.rules.values', { count: tight.length })}>
      <ul>
        {rule.figures.map((figure) => (
          <li key={figure.value}>
            {figure.value}: <Figure figure={figure} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Figure({ figure }: { figure: RuleFigure }) {
  const { t } = useMessages();
  const { count, lower, upper, missed, binding } = figure;
  return (
    <span className="inline-flex flex-wrap items-baseline gap-2 tabular-nums">
      {t('selection.rules.figure', {
        ...{ count, bounds: boundsOf(lower, upper) },
        ...{ lower: lower ?? 0, upper: upper ?? 0 },
      })}
      {missed > 0 && <Badge tone="warn">{t('selection.rules.missed', { count: missed })}</Badge>}
      {missed === 0 && binding && <Badge tone="accent">{t('selection.rules.binding')}</Badge>}
    </span>
  );
}

function boundsOf(lower: number | null, upper: number | null): 'both' | 'least' | 'most' {
  if (lower !== null && upper !== null) return 'both';
  return lower === null ? 'most' : 'least';
}
