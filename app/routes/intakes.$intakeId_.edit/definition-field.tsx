import type { FieldView } from '~/server/fellowship/intakes/form/field';
import { Field } from '~/ui/field';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { Select } from '~/ui/select';
import { TextArea } from '~/ui/text-area';
import { Ticks } from './ticks';

const labelled = messageIds('intake.field.');
const hinted = messageIds('intake.hint.');
const NAMED = {
  reveals: messageIds('intake.reveals.'),
  declarable: messageIds('intake.declarable.'),
} as const;

/** Fields whose label does not say enough. */
const HINTED: ReadonlySet<string> = new Set([
  ...['id', 'attribute', 'reveals', 'needs', 'weight', 'among', 'countries', 'values', 'where.is'],
  ...['left.is', 'right.is', 'share', 'within', 'options', 'levels', 'section', 'because', 'about'],
  ...['purpose', 'language', 'sentence', 'review.thirdOpinionAbove', 'counts'],
]);

interface DefinitionFieldProps {
  field: FieldView;
  error: string | undefined;
}

/** A field of a definition, as its kind wants it. */
export function DefinitionField({ field, error }: DefinitionFieldProps) {
  const { t } = useMessages();
  const { name, kind, value, choices, named } = field;
  const text = {
    label: t(labelled(name)),
    hint: HINTED.has(name) ? t(hinted(name)) : undefined,
    ...{ name, error },
  };
  switch (kind) {
    case 'yesNo':
      return <Ticks {...text} legend={null} ticked={value === 'true' ? ['yes'] : []} />;
    case 'any':
      return (
        <Ticks
          {...text}
          legend={text.label}
          ticked={value.split(' ')}
          choices={choices.map((choice) => ({
            value: choice,
            label: named ? t(NAMED[named](choice)) : choice,
          }))}
        />
      );
    case 'one': {
      const known = value === '' || choices.includes(value) ? choices : [value, ...choices];
      const all = known.map((choice) => ({
        value: choice,
        label: named ? t(NAMED[named](choice)) : choice,
      }));
      const first = { value: '', label: t('intake.edit.choose') };
      return <Select {...text} defaultValue={value} choices={[first, ...all]} />;
    }
    case 'text':
    case 'words':
      return <TextArea {...text} rows={2} defaultValue={value} className="min-h-14" />;
    case 'area':
      return <TextArea {...text} rows={12} defaultValue={value} />;
    case 'pairs':
    case 'steps':
      return <TextArea {...text} rows={5} defaultValue={value} />;
    default:
      return (
        <Field
          {...text}
          type={kind === 'date' ? 'date' : 'text'}
          inputMode={kind === 'number' ? 'decimal' : undefined}
          defaultValue={value}
        />
      );
  }
}
