import { useState } from 'react';
import type { Deal } from '~/core/negotiation/context';
import { Button } from '~/ui/button';
import { useMessages } from '~/ui/messages/messages';
import { CommandForm } from '../forms/command-form';
import { Send, Words } from '../forms/fields';
import { AudienceChoice } from '../forms/seat-choice';
import { useSender } from '../forms/sender';
import { Score } from '../mandate/score';
import { useRoom } from '../room-context';
import { packageWorth } from '../score';
import { ValuePick } from './value-pick';
import { closedValues, valuesIn } from './values';

const AT = 'package-build';

/** Builds a package issue by issue, saying what it would be worth to oneself while it is built. */
export function BuildPackage() {
  const { t } = useMessages();
  const { slices, data } = useRoom();
  const kept = useSender().box[AT]?.fields;
  const closed = closedValues(slices.text.articles);
  const [values, setValues] = useState<Deal>(() =>
    kept ? valuesIn(Object.entries(kept)) : closed,
  );
  const worth = slices.brief ? packageWorth(slices.brief, data.issues, values) : null;
  return (
    <CommandForm
      at={AT}
      type="tablePackage"
      className="grid gap-3"
      onChange={(form) => setValues(valuesIn(new FormData(form)))}
      onSent={() => setValues(closed)}
    >
      <div className="grid gap-2">
        {data.issues.map((issue) => (
          <ValuePick key={issue.id} issue={issue} first={closed[issue.id] ?? ''} />
        ))}
      </div>
      {worth && (
        <div className="border-l-4 border-accent pl-3">
          <p className="label-caps">{t('room.package.whatIf')}</p>
          <Score worth={worth} />
        </div>
      )}
      <noscript>
        <Button size="small" name="intent" value="work-out">
          {t('room.package.workOut')}
        </Button>
      </noscript>
      <AudienceChoice />
      <Words name="note" label={t('room.package.note')} max={500} rows={1} optional />
      <Send kind="primary">{t('command.tablePackage')}</Send>
    </CommandForm>
  );
}
