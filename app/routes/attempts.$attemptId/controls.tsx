import { Markdown } from '~/ui/markdown';
import { useMessages } from '~/ui/messages/messages';
import { TextArea } from '~/ui/text-area';
import type { OpenItemPage } from './attempt-page';
import { Boxes, Radios } from './choices';
import { fieldName } from './fields';
import { NumberBox } from './number-box';
import { Ordering } from './ordering';
import { Pairs } from './pairs';

interface ControlsProps {
  item: OpenItemPage;
  /** Fields of it that were on this device when the page came back. */
  waiting: Readonly<Record<string, string>> | undefined;
}

/** Where an item is answered, by its type. Everything works by keyboard, and nothing is dragged. */
export function Controls({ item, waiting }: ControlsProps) {
  const { t } = useMessages();
  const { shown, given, gaps } = item;
  const pairs = given?.kind === 'pairs' ? given.pairs : {};
  const choices = given?.kind === 'choices' ? given.choices : [];
  switch (shown.type) {
    case 'single':
      return <Radios item={shown.id} options={shown.options} chosen={choices[0]} />;
    case 'multiple':
      return <Boxes item={shown.id} options={shown.options} chosen={choices} />;
    case 'numeric':
      return <NumberBox item={shown.id} units={shown.units} given={given} />;
    case 'ordering':
      return <Ordering item={shown.id} entries={shown.entries} given={pairs} waiting={waiting} />;
    case 'matching':
      return <Pairs item={shown.id} lefts={shown.lefts} rights={shown.rights} given={pairs} />;
    case 'classify':
      return (
        <Pairs item={shown.id} lefts={shown.statements} rights={shown.categories} given={pairs} />
      );
    case 'fill-in':
      return gaps && <Markdown html={gaps} />;
    case 'short-text':
      return (
        <TextArea
          label={t('check.text')}
          hint={t('check.mostWords', { words: shown.write.mostWords })}
          name={fieldName(shown.id, 'text')}
          maxLength={shown.write.longest}
          defaultValue={given?.kind === 'text' ? given.text : ''}
          rows={6}
        />
      );
    case 'move':
      return (
        <>
          <Radios item={shown.id} options={shown.options} chosen={choices[0]} />
          {shown.write && (
            <TextArea
              label={t('check.reasons')}
              hint={t('check.mostWords', { words: shown.write.mostWords })}
              name={fieldName(shown.id, 'reasons')}
              maxLength={shown.write.longest}
              defaultValue={given?.kind === 'choices' ? given.reasons : ''}
            />
          )}
        </>
      );
  }
}
