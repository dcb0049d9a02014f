import { useNavigation } from '@remix-run/react';
import { Button } from '~/ui/button';
import { useMessages } from '~/ui/messages/messages';
import type { AttemptTold } from './answer';
import { Told } from './told';

interface HandInProps {
  part: number;
  parts: number;
  told: AttemptTold | undefined;
}

/** The end of a part: on to the next one or back, and on the last one handing in. */
export function HandIn({ part, parts, told }: HandInProps) {
  const { t } = useMessages();
  const busy = useNavigation().state === 'submitting';
  const asks = told?.kind === 'asks';
  const isLast = part === parts;
  return (
    <div className="grid justify-items-start gap-4 border-t border-rule pt-4">
      <Told told={told} />
      <div className="flex flex-wrap gap-3">
        {part > 1 && (
          <Button name="intent" value={`part-${part - 1}`}>
            {t('check.part.before')}
          </Button>
        )}
        {isLast ? (
          <Button kind="primary" name="intent" value="submit" disabled={busy}>
            {t(busy ? 'check.submitting' : asks ? 'check.submitAnyway' : 'check.submit')}
          </Button>
        ) : (
          <Button kind="primary" name="intent" value={`part-${part + 1}`}>
            {t('check.part.next')}
          </Button>
        )}
        <noscript>
          <Button name="intent" value="save">
            {t('check.save')}
          </Button>
        </noscript>
      </div>
      {isLast && asks && <input type="hidden" name="sure" value="1" />}
      {isLast && <p className="text-sm text-muted">{t('check.submitNote')}</p>}
    </div>
  );
}
