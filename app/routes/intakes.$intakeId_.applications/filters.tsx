import { Form, Link } from '@remix-run/react';
import type { ListPage } from '~/server/fellowship/screening/screening';
import type { Wish } from '~/server/fellowship/screening/wish';
import { Button } from '~/ui/button';
import { Field } from '~/ui/field';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { Select } from '~/ui/select';

const STATES = ['all', 'sent', 'draft', 'withdrawn'] as const;
const SCREENINGS = ['all', 'none', 'eligible', 'ineligible', 'duplicate', 'signs'] as const;
const stateShown = messageIds('intake.show.state.');
const screeningShown = messageIds('intake.show.screening.');

interface FiltersProps {
  wish: Wish;
  countries: readonly { code: string; name: string }[];
  may: ListPage['may'];
  intakeId: string;
}

/** Which applications are shown; and, while the call is open, a reminder to those who have begun. */
export function Filters({ wish, countries, may, intakeId }: FiltersProps) {
  const { t } = useMessages();
  return (
    <div className="grid gap-4">
      <Form
        method="get"
        className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr_1fr_auto]"
      >
        <Field
          type="search"
          label={t('intake.show.search')}
          name="search"
          maxLength={100}
          defaultValue={wish.search}
        />
        <Select
          label={t('intake.show.state')}
          name="state"
          defaultValue={wish.state}
          choices={STATES.map((state) => ({ value: state, label: t(stateShown(state)) }))}
        />
        <Select
          label={t('intake.show.screening')}
          name="screening"
          defaultValue={wish.screening}
          choices={SCREENINGS.map((one) => ({ value: one, label: t(screeningShown(one)) }))}
        />
        <Select
          label={t('intake.show.country')}
          name="country"
          defaultValue={wish.country}
          choices={[
            { value: '', label: t('intake.show.country.all') },
            ...countries.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        <div className="flex items-center gap-4">
          <Button>{t('intake.show.go')}</Button>
          <Link to={`/intakes/${intakeId}/applications`} className="link py-2">
            {t('intake.show.clear')}
          </Link>
        </div>
      </Form>
      {may.remind && (
        <Form method="post" className="flex flex-wrap items-center gap-3">
          <Button size="small" name="intent" value="remind">
            {t('intake.remind.go')}
          </Button>
          <span className="text-sm text-muted">{t('intake.remind.hint')}</span>
        </Form>
      )}
    </div>
  );
}
