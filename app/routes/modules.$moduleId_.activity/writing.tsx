import { Form, useNavigation } from '@remix-run/react';
import { wordsIn } from '~/core/learning/marking/words';
import { Button } from '~/ui/button';
import { useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { useOffline } from '~/ui/offline/use-offline';
import { Section } from '~/ui/section';
import { TextArea } from '~/ui/text-area';
import type { WritingPart } from './activity-page';
import type { SendAnswer } from './send-answer';
import { useDraft } from './use-draft';

/** The name of the field for the answer at `place`, from 0. */
export function answerField(place: number): string {
  return `answer-${place}`;
}

interface WritingProps {
  writing: WritingPart;
  answer: SendAnswer | undefined;
}

/** The texts to write. What is written stays on the device until it is handed in. */
export function Writing({ writing, answer }: WritingProps) {
  const { t } = useMessages();
  const { questions, words, commandId, versionId, draftKey, longest } = writing;
  const count = questions?.length ?? 1;
  const sent = answer?.kind === 'refused' ? answer.answers : [];
  const { texts, write, kept } = useDraft(draftKey, count, sent);
  const { offline } = useOffline();
  const busy = useNavigation().state === 'submitting';
  const limits = words && t('activity.words.limits', words);
  return (
    <Section title={t('activity.write.title')} id="write">
      <SendNotice answer={answer} />
      {offline && (
        <Notice tone="warn" live="status" title={t('activity.offline')}>
          <p>{t('activity.offlineBody')}</p>
        </Notice>
      )}
      <Form method="post" className="grid gap-6">
        <input type="hidden" name="commandId" value={commandId} />
        <input type="hidden" name="versionId" value={versionId} />
        {texts.map((text, place) => (
          <div key={questions?.[place] ?? 'text'} className="grid gap-1">
            <TextArea
              label={questions?.[place] ?? t('activity.write.text')}
              hint={limits ?? undefined}
              name={answerField(place)}
              rows={words ? 14 : 6}
              maxLength={longest}
              value={text}
              onChange={(event) => write(place, event.currentTarget.value)}
              className="font-serif"
              required
            />
            {words && <WordCount text={text} {...words} />}
          </div>
        ))}
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <Button kind="primary" disabled={busy}>
            {t(busy ? 'activity.write.sending' : 'activity.write.send')}
          </Button>
          <p role="status" className="text-sm text-muted">
            {kept && t('activity.write.kept')}
          </p>
        </div>
        <p className="text-sm text-muted">
          {t(writing.marked ? 'activity.write.final' : 'activity.write.finalUnmarked')}
        </p>
      </Form>
    </Section>
  );
}

/** How long the text is. Not a live region: nobody wants every word counted aloud. */
function WordCount({ text, least, most }: { text: string; least: number; most: number }) {
  const { t } = useMessages();
  const count = wordsIn(text);
  const over = count > most;
  return (
    <p className={over ? 'text-sm font-semibold text-bad' : 'text-sm text-muted'}>
      {t(over ? 'activity.words.over' : 'activity.words.count', { count, least, most })}
    </p>
  );
}

function SendNotice({ answer }: { answer: SendAnswer | undefined }) {
  const { t } = useMessages();
  if (answer === undefined) return null;
  if (answer.kind === 'failed') {
    return (
      <Notice tone="warn" live="alert" title={t('activity.failed')}>
        <p>{t('activity.failedBody')}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="bad" live="alert" title={t(`activity.fault.${answer.fault}`)}>
      <p>{t(`activity.remedy.${answer.fault}`, { words: answer.words })}</p>
    </Notice>
  );
}
