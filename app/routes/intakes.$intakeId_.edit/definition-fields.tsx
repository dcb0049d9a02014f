import type { FieldView } from '~/server/fellowship/intakes/form/field';
import { useMessages } from '~/ui/messages/messages';
import { DefinitionField } from './definition-field';
import type { ToldFault } from './edit-page';
import { faultWords } from './faults';

interface DefinitionFieldsProps {
  fields: readonly FieldView[];
  /** What is missing or wrong among them, told beside the field it is about. */
  faults: readonly ToldFault[];
}

/** The fields of a part or an entry, each with what is wrong with it. */
export function DefinitionFields({ fields, faults }: DefinitionFieldsProps) {
  const { t } = useMessages();
  const about = (name: string) => faults.find(({ at }) => isAbout(at, name));
  return (
    <>
      {fields.map((field) => {
        const fault = about(field.name);
        return (
          <DefinitionField
            key={field.name}
            field={field}
            error={fault && (fault.missing ? t('intake.faults.open') : faultWords(t, fault))}
          />
        );
      })}
    </>
  );
}

/** Whether a fault at a path of an entry is about this field. */
export function isAbout(at: string, name: string): boolean {
  return at === name || at.startsWith(`${name}[`) || at.startsWith(`${name}.`);
}
