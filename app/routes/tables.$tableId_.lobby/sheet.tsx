import { useFetcher } from '@remix-run/react';
import { useState } from 'react';
import type { Sheet } from '~/server/exercises/preparation';
import { Button } from '~/ui/button';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { TextArea } from '~/ui/text-area';
import { useAutosave } from '~/ui/use-autosave';
import { FirstOffer } from './first-offer';
import type { LobbyAnswer } from './lobby-orders';
import type { LobbyBrief } from './lobby-page';
import { SaveState } from './save-state';

interface PreparationSheetProps {
  brief: LobbyBrief;
  sheet: Sheet | null;
  /** When it was last saved, ms since 1970. */
  savedAt: number | null;
  /** What the page was told without JavaScript. */
  answer: LobbyAnswer | undefined;
}

const LONGEST = 4_000;

/** A private plan. It saves itself while one writes; without JavaScript, by its button. */
export function PreparationSheet({ brief, sheet, savedAt, answer }: PreparationSheetProps) {
  const { t } = useMessages();
  const fetcher = useFetcher<LobbyAnswer>({ key: 'sheet' });
  const [offer, setOffer] = useState(sheet?.firstOffer ?? {});
  const { form, changed, touch } = useAutosave(fetcher);
  const area = (name: 'interests' | 'reservation' | 'others') => (
    <TextArea
      label={t(`lobby.sheet.${name}`)}
      hint={t(`lobby.sheet.${name}Hint`)}
      name={name}
      rows={3}
      maxLength={LONGEST}
      defaultValue={sheet?.[name] ?? ''}
    />
  );
  return (
    <Section title={t('lobby.sheet.title')} id="plan">
      <p className="max-w-reading">{t('lobby.sheet.lead')}</p>
      <fetcher.Form method="post" ref={form} onInput={touch} className="grid max-w-3xl gap-6">
        <input type="hidden" name="intent" value="prepare" />
        {area('interests')}
        {brief.staked && area('reservation')}
        <FirstOffer brief={brief} offer={offer} onChange={setOffer} />
        {area('others')}
        <div className="flex flex-wrap items-center gap-4">
          <Button>{t('lobby.sheet.save')}</Button>
          <SaveState
            busy={fetcher.state !== 'idle'}
            changed={changed}
            answer={fetcher.data ?? answer}
            savedAt={savedAt}
          />
        </div>
      </fetcher.Form>
    </Section>
  );
}
