import type { ReactNode } from 'react';
import { Disclosure } from '~/ui/disclosure';
import { useMessages } from '~/ui/messages/messages';

/** The table behind a picture, folded away. */
export function Behind({ open = false, children }: { open?: boolean; children: ReactNode }) {
  const { t } = useMessages();
  return (
    <Disclosure summary={t('debrief.table')} open={open}>
      {children}
    </Disclosure>
  );
}
