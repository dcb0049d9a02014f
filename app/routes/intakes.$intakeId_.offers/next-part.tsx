import { Form } from '@remix-run/react';
import type { NextLine, OffersPage } from '~/server/fellowship/offers/board';
import { Button } from '~/ui/button';
import { LinkButton } from '~/ui/link-button';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Section } from '~/ui/section';
import { type OfferForm, RespondBy } from './respond-by';

interface NextPartProps {
  board: NonNullable<OffersPage['board']>;
  form: OfferForm;
}

const notOf = messageIds('offer.next.');

/** Who follows in the free places, with why, to be offered one by one or all at once. */
export function NextPart({ board, form }: NextPartProps) {
  const { t } = useMessages();
  const { next, free } = board;
  if (next.kind === 'none') return null;
  if (next.kind === 'working') {
    return (
      <Section title={t('offer.next', { count: free })} id="next">
        <Notice live="status" title={t('offer.next.working')}>
          <LinkButton size="small" to="" reloadDocument>
            {t('offer.lookAgain')}
          </LinkButton>
        </Notice>
      </Section>
    );
  }
  if (next.kind !== 'told' || next.people.length === 0) {
    const why = next.kind === 'told' ? 'nobody' : next.kind;
    return (
      <Section title={t('offer.next', { count: free })} id="next">
        <Notice tone="warn">
          <p>{t(notOf(why))}</p>
        </Notice>
      </Section>
    );
  }
  const { people, gaveWay } = next;
  const gave = [...gaveWay.rules, ...(gaveWay.declared ? [t('offer.next.declared')] : [])];
  return (
    <Section title={t('offer.next', { count: free })} id="next">
      <p className="max-w-reading text-muted">
        {t(next.optimal ? 'offer.next.lead' : 'offer.next.notProven')}
      </p>
      {gave.length > 0 && (
        <Notice tone="warn" title={t('offer.next.gave')}>
          <ul className="list-disc pl-5">
            {gave.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
          <p>{t('offer.next.gaveMore')}</p>
        </Notice>
      )}
      <ul className="grid gap-3">
        {people.map((person) => (
          <Follower key={person.number} person={person} />
        ))}
      </ul>
      <Form method="post" className="flex flex-wrap items-end gap-4">
        <RespondBy form={form} />
        <input type="hidden" name="intent" value="next" />
        <Button kind="primary" name="numbers" value={people.map(({ number }) => number).join(' ')}>
          {t('offer.next.go', { count: people.length })}
        </Button>
        {people.length > 1 &&
          people.slice(0, 10).map(({ number }) => (
            <Button key={number} name="numbers" value={number}>
              {t('offer.next.goOne', { number })}
            </Button>
          ))}
      </Form>
    </Section>
  );
}

function Follower({ person }: { person: NextLine }) {
  const { t } = useMessages();
  const { number, name, country, merit, passedOver, rules } = person;
  return (
    <li className="max-w-reading border-l-4 border-accent pl-3">
      <p className="font-semibold">{t('offer.person', { number, name, country })}</p>
      <p className="text-muted">
        {t('offer.next.merit', { merit: (merit / 100).toFixed(2), count: passedOver })}{' '}
        {passedOver > 0 &&
          (rules.length > 0
            ? t('offer.next.rules', { rules: rules.join('; ') })
            : t('offer.next.whole'))}
      </p>
    </li>
  );
}
