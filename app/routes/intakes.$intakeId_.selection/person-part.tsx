import { Form, Link } from '@remix-run/react';
import type { PersonView, SelectionPage, WhyTold } from '~/server/fellowship/selections/page';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { ChoiceGroup } from '~/ui/choice-group';
import { Disclosure } from '~/ui/disclosure';
import { LinkButton } from '~/ui/link-button';
import { messageIds, type Translate, useMessages } from '~/ui/messages/messages';
import { TextArea } from '~/ui/text-area';
import { hrefOf } from './hrefs';
import { differenceText, pointsText } from './points';

interface PersonPartProps {
  page: SelectionPage;
  person: PersonView;
  /** What was written, where it was refused. */
  kept: { kind: string; reason: string } | null;
}

const placeOf = messageIds('selection.place.');

/** One applicant: where they stand, why, and a decision to override that. */
export function PersonPart({ page, person, kept }: PersonPartProps) {
  const { t } = useMessages();
  const { number, name, country, merit, place, rank, why } = person;
  const standing = page.overrides.find((each) => each.number === number);
  return (
    <Card
      id="person"
      title={t('selection.person', { number, name })}
      aside={
        <Link className="link" to={hrefOf(page.query, { person: null })}>
          {t('selection.close')}
        </Link>
      }
    >
      <p>
        {t(placeOf(place), { rank: rank ?? 0 })}
        {merit !== null && <> {t('selection.withMerit', { merit: pointsText(merit) })}</>}
        {country !== '' && <> {country}.</>}{' '}
        <Link
          className="link"
          to={`/intakes/${page.intake.id}/applications/${person.applicationId}`}
        >
          {t('selection.application')}
        </Link>
      </p>
      {why && <Why why={why} />}
      {standing ? (
        <p>
          {t(standing.kind === 'in' ? 'selection.overrideIn' : 'selection.overrideOut', {
            name: standing.by,
          })}{' '}
          {standing.reason}
        </p>
      ) : (
        !page.confirmed &&
        page.intake.closed && (
          <Disclosure summary={t('selection.override')} open={kept !== null}>
            <Form method="post" className="grid max-w-xl justify-items-start gap-4">
              <input type="hidden" name="number" value={number} />
              <ChoiceGroup
                legend={t('selection.override.kind')}
                name="kind"
                defaultValue={kept?.kind ?? (place === 'chosen' ? 'out' : 'in')}
                choices={[
                  { value: 'in', label: t('selection.override.in') },
                  { value: 'out', label: t('selection.override.out') },
                ]}
              />
              <TextArea
                label={t('selection.override.reason')}
                hint={t('selection.override.reasonHint')}
                name="reason"
                required
                maxLength={500}
                defaultValue={kept?.reason}
              />
              <Button name="intent" value="override">
                {t('selection.override.go')}
              </Button>
            </Form>
          </Disclosure>
        )
      )}
    </Card>
  );
}

const becauseOf = messageIds('selection.because.');

function Why({ why }: { why: WhyTold }) {
  const { t } = useMessages();
  if (why.kind !== 'told') {
    const failed = why.kind === 'failed';
    return (
      <div className="grid justify-items-start gap-2" role="status">
        <p className="text-muted">{t(failed ? 'selection.whyFailed' : 'selection.whyWorking')}</p>
        <LinkButton size="small" to="" reloadDocument>
          {t('selection.lookAgain')}
        </LinkButton>
      </div>
    );
  }
  const { because, rules, forced, lastByMerit } = why;
  return (
    <div className="grid max-w-reading gap-2">
      <p className="font-semibold">
        {t(becauseOf(because), { lowest: pointsText(lastByMerit), count: rules.length })}
      </p>
      {rules.length > 0 && (
        <ul className="list-disc pl-5">
          {rules.map((title) => (
            <li key={title}>{title}</li>
          ))}
        </ul>
      )}
      {because !== 'override' && <p>{forcedText(forced, t)}</p>}
    </div>
  );
}

type Forced = Extract<WhyTold, { kind: 'told' }>['forced'];

/** What a place for them would change. */
function forcedText(forced: Forced, t: Translate): string {
  if (forced === null) return t('selection.forcedNot');
  if (forced === 'withheld') return t('selection.forcedWithheld');
  const { going, coming, merit } = forced;
  return t('selection.forced', {
    going: going.join(', ') || '–',
    coming: coming.join(', '),
    others: coming.length,
    merit: differenceText(merit),
  });
}
