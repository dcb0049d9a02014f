import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Field } from '~/ui/field';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { DefinitionFields } from './definition-fields';
import type { EditPage } from './edit-page';
import type { Told } from './told';

const refusedBecause = messageIds('intake.refused.');

/** Zones to choose from; any other of the IANA database can be written. */
const ZONES = [
  ...['Asia/Bangkok', 'Asia/Brunei', 'Asia/Dili', 'Asia/Ho_Chi_Minh', 'Asia/Jakarta'],
  ...['Asia/Jayapura', 'Asia/Kuala_Lumpur', 'Asia/Makassar', 'Asia/Manila', 'Asia/Phnom_Penh'],
  ...['Asia/Singapore', 'Asia/Vientiane', 'Asia/Yangon', 'UTC'],
];

/** Title, address, dates, places and the words of the call. */
export function AboutForm({ page, told }: { page: EditPage; told: Told | undefined }) {
  const { t } = useMessages();
  const head = told?.head ?? page.head;
  const wrong = (...faults: string[]) =>
    told && faults.includes(told.fault) ? t(refusedBecause(told.fault)) : undefined;
  const late = page.dates === null ? undefined : t(refusedBecause(page.dates));
  return (
    <Form method="post" className="grid max-w-2xl gap-5">
      <input type="hidden" name="seen" value={page.seen} />
      <Field
        label={t('intake.field.title')}
        name="head.title"
        maxLength={120}
        required
        defaultValue={head.title}
        error={wrong('name')}
      />
      <Field
        label={t('intake.field.slug')}
        hint={t('intake.hint.slug')}
        name="head.slug"
        maxLength={64}
        required
        defaultValue={head.slug}
        error={wrong('address', 'taken')}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          type="datetime-local"
          label={t('intake.opens')}
          name="head.opensAt"
          required
          defaultValue={head.opensAt}
          error={wrong('times')}
        />
        <Field
          type="datetime-local"
          label={t('intake.closes')}
          name="head.closesAt"
          required
          defaultValue={head.closesAt}
          error={late}
        />
      </div>
      <Field
        label={t('intake.zone')}
        hint={t('intake.hint.zone')}
        name="head.timeZone"
        list="zones"
        required
        defaultValue={head.timeZone}
        error={wrong('zone')}
      />
      <datalist id="zones">
        {ZONES.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <DefinitionFields fields={told?.fields ?? page.fields} faults={page.faults} />
      <div>
        <Button kind="primary" name="intent" value="save">
          {t('intake.edit.save')}
        </Button>
      </div>
    </Form>
  );
}
