import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Select } from '~/ui/select';

interface CopyFormProps {
  shipped: readonly { id: string; title: string; track: string }[];
  refused: boolean;
}

/** A module that comes with Mufakat, to be made the academy's own. */
export function CopyForm({ shipped, refused }: CopyFormProps) {
  const { t } = useMessages();
  return (
    <Form method="post" className="grid max-w-xl gap-5">
      {refused && (
        <Notice tone="bad" live="alert">
          {t('authoring.new.fault.copy')}
        </Notice>
      )}
      <Select
        label={t('authoring.new.shipped')}
        hint={t('authoring.new.copyHint')}
        name="module"
        choices={shipped.map(({ id, title, track }) => ({
          value: id,
          label: title,
          group: t(`track.${track}`),
        }))}
      />
      <div>
        <Button name="intent" value="copy">
          {t('authoring.new.copyGo')}
        </Button>
      </div>
    </Form>
  );
}
