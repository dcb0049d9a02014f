import { Form, Link } from '@remix-run/react';
import { Badge } from '~/ui/badge';
import { Button } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { Select } from '~/ui/select';
import type { EditPage, EntryLine } from './edit-page';

const partNamed = messageIds('intake.part.');
const about = messageIds('intake.about.');
const kindNamed = messageIds('intake.kind.');

/** The entries of a list, to be opened, moved and added to. */
export function EntryList({ page, list }: { page: EditPage; list: EntryLine[] }) {
  const { t } = useMessages();
  const { part, seen, kinds } = page;
  return (
    <Section title={t(partNamed(part))}>
      <p className="max-w-prose text-muted">{t(about(part))}</p>
      {list.length === 0 && <EmptyState title={t('intake.edit.empty')} />}
      <Form method="post">
        <input type="hidden" name="seen" value={seen} />
        <ol className="grid">
          {list.map(({ at, title, kind, faults }) => (
            <li
              key={`${at} ${title}`}
              className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2"
            >
              <div className="min-w-0 grow basis-64">
                <Link to={`?part=${part}&at=${at}`} className="link inline-block py-1">
                  {at + 1}. {title || t('intake.edit.untitled')}
                </Link>
                <p className="flex flex-wrap gap-x-3 text-sm text-muted">
                  {kind !== '' && <span>{t(kindNamed(kind))}</span>}
                  {faults > 0 && (
                    <Badge tone="warn">{t('intake.edit.open', { count: faults })}</Badge>
                  )}
                </p>
              </div>
              <span className="flex gap-2">
                <Move at={at} way="up" disabled={at === 0} title={title} />
                <Move at={at} way="down" disabled={at === list.length - 1} title={title} />
              </span>
            </li>
          ))}
        </ol>
      </Form>
      <Form method="post" className="flex max-w-xl flex-wrap items-end gap-3">
        <input type="hidden" name="seen" value={seen} />
        {kinds.length > 0 && (
          <div className="grow">
            <Select
              label={t('intake.edit.kind')}
              name="of"
              choices={kinds.map((kind) => ({ value: kind, label: t(kindNamed(kind)) }))}
            />
          </div>
        )}
        <Button name="intent" value="add">
          {t('intake.edit.add')}
        </Button>
      </Form>
    </Section>
  );
}

const moved = messageIds('intake.edit.move.');

function Move(props: { at: number; way: 'up' | 'down'; disabled: boolean; title: string }) {
  const { t } = useMessages();
  const { at, way, disabled, title } = props;
  return (
    <Button size="small" name="intent" value={`${way} ${at}`} disabled={disabled}>
      {t(moved(way))}
      <span className="sr-only"> {title}</span>
    </Button>
  );
}
