import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { useMessages } from '~/ui/messages/messages';
import type { WorkPage } from './work-page';

/** Remarks kept for use again. Its buttons belong to the form around it, so nothing chosen is lost. */
export function CommentBank({ comments }: { comments: WorkPage['comments'] }) {
  const { t } = useMessages();
  return (
    <Disclosure summary={t('marking.bank', { count: comments.length })}>
      <div className="grid gap-3">
        <ul className="grid gap-2">
          {comments.map(({ id, text }) => (
            <li key={id} className="flex flex-wrap items-start gap-2 border-b border-line pb-2">
              <p className="min-w-0 grow basis-60 whitespace-pre-line">{text}</p>
              <Button size="small" name="insert" value={id} formNoValidate>
                {t('marking.insert')}
              </Button>
              <Button size="small" kind="quiet" name="drop" value={id} formNoValidate>
                {t('marking.drop')}
              </Button>
            </li>
          ))}
        </ul>
        <div>
          <Button size="small" name="intent" value="keep" formNoValidate>
            {t('marking.keep')}
          </Button>
        </div>
      </div>
    </Disclosure>
  );
}
