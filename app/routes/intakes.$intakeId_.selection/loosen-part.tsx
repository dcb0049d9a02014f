import { Form, Link } from '@remix-run/react';
import type { SelectionPage } from '~/server/fellowship/selections/page';
import type { RuleLine } from '~/server/fellowship/selections/standing';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Field } from '~/ui/field';
import { useMessages } from '~/ui/messages/messages';
import { Select } from '~/ui/select';
import { TextArea } from '~/ui/text-area';
import { hrefOf } from './hrefs';
import type { KeptLoosening } from './perform';
import { pointsText } from './points';

interface LoosenPartProps {
  page: SelectionPage;
  kept: KeptLoosening | null;
}

/** One rule that is to ask for less, or to go: what the call then says of it, and why. */
export function LoosenPart({ page, kept }: LoosenPartProps) {
  const { t } = useMessages();
  const { rules, query, intake } = page;
  const rule = rules.find(({ id }) => id === (kept?.rule ?? query.loosen));
  if (rule === undefined || !mayLoosen(page)) return null;
  // Once the call has closed, each step would tell a little of how many declared it.
  const stepped = !(rule.sensitive && intake.closed);
  return (
    <Card
      id="loosen"
      title={t('selection.loosen', { rule: rule.title })}
      aside={
        <Link className="link" to={hrefOf(query, { loosen: null })}>
          {t('selection.close')}
        </Link>
      }
    >
      <p className="max-w-reading">
        {t(stepped ? 'selection.loosen.lead' : 'selection.loosen.declared')}
      </p>
      <Form method="post" className="grid max-w-xl gap-4">
        <input type="hidden" name="rule" value={rule.id} />
        {stepped && <Bounds rule={rule} kept={kept} />}
        <TextArea
          label={t('selection.loosen.reason')}
          hint={t('selection.loosen.reasonHint')}
          name="reason"
          required
          maxLength={500}
          defaultValue={kept?.reason}
        />
        <div className="flex flex-wrap gap-3">
          {stepped && (
            <Button kind="primary" name="intent" value="loosen">
              {t('selection.loosen.go')}
            </Button>
          )}
          <Button kind="danger" name="intent" value="drop">
            {t('selection.loosen.drop')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

/** Whether rules may still be loosened: of a published call, until a list is fixed. */
export function mayLoosen({ intake, confirmed }: SelectionPage): boolean {
  return intake.published && !confirmed;
}

function Bounds({ rule, kept }: { rule: RuleLine; kept: KeptLoosening | null }) {
  const { t } = useMessages();
  const { amount, atLeast, atMost, values, within } = rule.asks;
  const least = amount?.bound === 'atLeast';
  return (
    <>
      {amount && (
        <Amount
          label={t(least ? 'selection.loosen.least' : 'selection.loosen.most', {
            unit: amount.unit,
          })}
          {...{ name: 'amount', now: amount.value, kept: kept?.amount }}
          {...(least ? { max: amount.value } : { min: amount.value })}
          step={amount.unit === 'percent' ? '0.01' : '1'}
        />
      )}
      {atLeast !== null && (
        <Amount
          label={t('selection.loosen.least', { unit: 'each' })}
          {...{ name: 'atLeast', now: atLeast, kept: kept?.atLeast, max: atLeast }}
        />
      )}
      {atMost !== null && (
        <Amount
          label={t('selection.loosen.most', { unit: 'each' })}
          {...{ name: 'atMost', now: atMost, kept: kept?.atMost, min: atMost }}
        />
      )}
      {values.length > 0 && (
        <Select
          label={t('selection.loosen.without')}
          name="without"
          defaultValue={kept?.without}
          choices={[
            { value: '', label: t('selection.loosen.withoutNone') },
            ...values.map(({ value, name }) => ({ value, label: name })),
          ]}
        />
      )}
      {within !== null && (
        <Amount
          label={t('selection.loosen.within')}
          {...{ name: 'within', now: within, kept: kept?.within, min: within }}
        />
      )}
      {rule.weight !== null && (
        <Field
          label={t('selection.loosen.points')}
          name="points"
          inputMode="decimal"
          defaultValue={kept?.points ?? pointsText(rule.weight)}
          className="max-w-36"
        />
      )}
      <TextArea
        label={t('selection.loosen.title')}
        hint={t('selection.loosen.titleHint')}
        name="title"
        required
        maxLength={800}
        defaultValue={kept?.title ?? rule.title}
      />
    </>
  );
}

interface AmountProps {
  label: string;
  name: string;
  now: number;
  kept: string | undefined;
  min?: number;
  max?: number;
  step?: string;
}

function Amount({ label, name, now, kept, min = 0, max, step }: AmountProps) {
  return (
    <Field
      type="number"
      {...{ label, name, min, max, step }}
      required
      defaultValue={kept ?? String(now)}
      className="max-w-36"
    />
  );
}
