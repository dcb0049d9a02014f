import { Form, Link } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { DefinitionFields, isAbout } from './definition-fields';
import type { EditPage } from './edit-page';
import { faultWords } from './faults';
import type { Told } from './told';

const entryNamed = messageIds('intake.entry.');
const kindNamed = messageIds('intake.kind.');

interface EntryFormProps {
  page: EditPage;
  entry: NonNullable<EditPage['entry']>;
  told: Told | undefined;
}

/** One question, rule, criterion or declaration. */
export function EntryForm({ page, entry, told }: EntryFormProps) {
  const { t } = useMessages();
  const { part, seen } = page;
  const { at, kind, fields, faults } = entry;
  const rest = faults.filter((fault) => !fields.some(({ name }) => isAbout(fault.at, name)));
  return (
    <Section
      title={t(entryNamed(part), { number: at + 1 })}
      aside={
        <Link to={`?part=${part}`} className="link py-1">
          {t('intake.edit.toList')}
        </Link>
      }
    >
      {kind !== '' && <p className="text-muted">{t(kindNamed(kind))}</p>}
      {rest.map((fault) => (
        <p key={fault.path} className="text-sm font-semibold text-bad">
          {fault.at} {faultWords(t, fault)}
        </p>
      ))}
      <Form method="post" className="grid max-w-2xl gap-5" key={`${part} ${at} ${seen}`}>
        <input type="hidden" name="seen" value={seen} />
        <DefinitionFields fields={told?.fields ?? fields} faults={faults} />
        <div>
          <Button kind="primary" name="intent" value={`save ${at}`}>
            {t('intake.edit.save')}
          </Button>
        </div>
        <Disclosure summary={t('intake.edit.removeAsk')}>
          <Button kind="danger" name="intent" value={`remove ${at}`}>
            {t('intake.edit.remove')}
          </Button>
        </Disclosure>
      </Form>
    </Section>
  );
}
