import type { OwnQuotations } from '~/server/fellowship/reports/quotations';
import { Button } from '~/ui/button';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Section } from '~/ui/section';
import { Select } from '~/ui/select';
import { TextArea } from '~/ui/text-area';

const fault = messageIds('people.quote.fault.');

interface QuotationsPartProps {
  own: OwnQuotations;
  /** What came of the form, with what was written where it was refused. */
  answer: { fault: string | null; text: string; named: boolean } | undefined;
}

/** What reports may quote of the reader; gone from every report once it is taken back. */
export function QuotationsPart({ own: { cohorts, quotations }, answer }: QuotationsPartProps) {
  const { t } = useMessages();
  if (cohorts.length === 0 && quotations.length === 0) return null;
  return (
    <Section title={t('people.quote.title')}>
      <p>{t('people.quote.body')}</p>
      {answer && (
        <Notice tone={answer.fault === null ? 'good' : 'bad'} live="status">
          <p>{answer.fault === null ? t('people.quote.done') : t(fault(answer.fault))}</p>
        </Notice>
      )}
      {quotations.length > 0 && (
        <ul className="grid gap-4">
          {quotations.map(({ id, cohort, text, named }) => (
            <li key={id} className="grid gap-1 border-l-4 border-line pl-4">
              <blockquote className="font-serif">{text}</blockquote>
              <p className="text-sm text-muted">
                {t(named ? 'people.quote.asNamed' : 'people.quote.asFellow', { cohort })}
              </p>
              <form method="post">
                <input type="hidden" name="intent" value="unquote" />
                <input type="hidden" name="quotation" value={id} />
                <Button size="small">{t('people.quote.withdraw')}</Button>
              </form>
            </li>
          ))}
        </ul>
      )}
      {cohorts.length > 0 && (
        <form method="post" className="grid justify-items-start gap-4">
          <input type="hidden" name="intent" value="quote" />
          <Select
            label={t('people.quote.cohort')}
            name="cohort"
            choices={cohorts.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextArea
            label={t('people.quote.text')}
            hint={t('people.quote.textHint')}
            name="text"
            required
            maxLength={600}
            rows={3}
            defaultValue={answer?.fault ? answer.text : ''}
          />
          <fieldset className="grid gap-1">
            <legend className="font-semibold">{t('people.quote.as')}</legend>
            {(['fellow', 'named'] as const).map((as) => (
              <label key={as} className="flex min-h-11 items-center gap-3">
                <input
                  type="radio"
                  name="as"
                  value={as}
                  defaultChecked={(as === 'named') === (answer?.named ?? false)}
                  className="size-5"
                />
                {t(as === 'named' ? 'people.quote.named' : 'people.quote.fellow')}
              </label>
            ))}
          </fieldset>
          <label className="flex min-h-11 items-center gap-3">
            <input type="checkbox" name="agree" value="yes" required className="size-5" />
            {t('people.quote.agree')}
          </label>
          <Button>{t('people.quote.submit')}</Button>
        </form>
      )}
    </Section>
  );
}
