import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Field } from '~/ui/field';
import { useMessages } from '~/ui/messages/messages';
import { Select } from '~/ui/select';

interface BeginFormProps {
  tracks: readonly string[];
  longest: number;
  /** What was sent and refused. */
  title: string;
  refused: boolean;
}

/** A title and a track: enough for a module that is valid and says nothing yet. */
export function BeginForm({ tracks, longest, title, refused }: BeginFormProps) {
  const { t } = useMessages();
  return (
    <Form method="post" className="grid max-w-xl gap-5">
      <Field
        label={t('authoring.new.name')}
        hint={t('authoring.new.nameHint')}
        name="title"
        required
        maxLength={longest}
        defaultValue={title}
        error={refused ? t('authoring.new.fault.title', { longest }) : undefined}
      />
      <Select
        label={t('authoring.new.track')}
        name="track"
        choices={tracks.map((track) => ({ value: track, label: t(`track.${track}`) }))}
      />
      <div>
        <Button kind="primary" name="intent" value="begin">
          {t('authoring.new.go')}
        </Button>
      </div>
    </Form>
  );
}
