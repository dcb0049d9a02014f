import type { Answer } from '~/core/negotiation/context';
import { Button } from '~/ui/button';
import { useMessages } from '~/ui/messages/messages';
import { CommandForm } from '../forms/command-form';
import { Words } from '../forms/fields';

/** Accept ad referendum or decline, with a reason; an answer can be changed to the other. */
export function AnswerPackage({ id, before }: { id: string; before: Answer | undefined }) {
  const { t } = useMessages();
  return (
    <CommandForm at={`answer-${id}`} type="answerPackage" fixed={{ package: id }}>
      <Words
        name="reason"
        label={t(before ? 'room.package.changeAnswer' : 'room.package.yourAnswer')}
        hint={t('room.package.yourAnswer.hint')}
        max={500}
        rows={1}
        optional
      />
      <div className="flex flex-wrap gap-2">
        {before?.accepted !== true && (
          <Button size="small" name="accepted" value="true">
            {t('room.package.accept')}
          </Button>
        )}
        {before?.accepted !== false && (
          <Button size="small" name="accepted" value="false">
            {t('room.package.decline')}
          </Button>
        )}
      </div>
    </CommandForm>
  );
}
