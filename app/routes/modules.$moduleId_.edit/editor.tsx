import { Form } from '@remix-run/react';
import type { Look } from '~/server/authoring/look';
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { useMessages } from '~/ui/messages/messages';
import { TextArea } from '~/ui/text-area';
import { ActivityPreview } from './activity-preview';
import type { EditPage } from './edit-page';
import { ItemChoice } from './item-choice';
import { ItemPreview } from './item-preview';
import { Preview } from './preview';
import { Remarks } from './remarks';
import { useLiveLook } from './use-live-look';

interface EditorProps {
  page: EditPage;
  /** The file's text as the author left it, which may not be kept yet. */
  text: string | undefined;
  look: Look;
}

/** One file to write, and beside it what is to be said of it and how it looks. */
export function Editor({ page, text, look }: EditorProps) {
  const { t } = useMessages();
  const { file, changedAt, there } = page;
  const live = useLiveLook(look);
  return (
    <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
      <Form
        method="post"
        className="grid min-w-0 content-start gap-4 self-start lg:sticky lg:top-4"
      >
        <input type="hidden" name="file" value={file} />
        <input type="hidden" name="seen" value={changedAt} />
        <TextArea
          label={t('authoring.edit.text', { file })}
          hint={t(file.endsWith('.md') ? 'authoring.edit.lessonHint' : 'authoring.edit.jsonHint')}
          name="text"
          rows={24}
          spellCheck={file.endsWith('.md')}
          defaultValue={text}
          onChange={({ currentTarget }) => live.wrote(currentTarget.form)}
          className="font-mono text-sm"
        />
        {live.look.check && (
          <ItemChoice
            check={live.look.check}
            onChange={({ currentTarget }) => live.wrote(currentTarget.form)}
          />
        )}
        <div className="flex flex-wrap gap-2">
          <Button kind="primary" name="intent" value="save">
            {t('authoring.edit.save')}
          </Button>
          <Button name="intent" value="preview">
            {t('authoring.edit.preview')}
          </Button>
          <Button name="intent" value="publish">
            {t('authoring.edit.publish')}
          </Button>
        </div>
        {there && file !== 'module.json' && (
          <Disclosure summary={t('authoring.edit.removeAsk')}>
            <p className="pb-2 text-sm text-muted">{t('authoring.edit.removeWarning', { file })}</p>
            <Button kind="danger" name="intent" value="remove">
              {t('authoring.edit.remove')}
            </Button>
          </Disclosure>
        )}
      </Form>
      <div className="grid min-w-0 content-start gap-6">
        <Remarks remarks={live.look.remarks} />
        {live.look.lesson && <Preview lesson={live.look.lesson} />}
        {live.look.check && <ItemPreview check={live.look.check} />}
        {live.look.activity && <ActivityPreview activity={live.look.activity} />}
      </div>
    </div>
  );
}
