import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { formText } from '~/server/http/form';
import { signedIn } from '~/server/people/guard';
import type { OwnAnnouncement } from '~/server/teaching/announcements';
import { Badge } from '~/ui/badge';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { Markdown } from '~/ui/markdown';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Page } from '~/ui/page';

const SHOWN = 40;

export const meta: MetaFunction = () => [{ title: messagesIn('en')('announcement.own.pageTitle') }];

/** What was said to the reader, newest first. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { user } = await signedIn(request, context);
  return { announcements: await context.services.announcements.received(user, SHOWN) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { user } = await signedIn(request, context);
  const id = (await formText(request))('id');
  if (id === '') throw new Response(null, { status: 400 });
  const done = await context.services.announcements.markRead(user, id);
  if (!done) throw new Response(null, { status: 404 });
  return redirect('/announcements');
}

export default function Announcements() {
  const { t } = useMessages();
  const { announcements } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <Masthead title={t('announcement.own.title')} lead={t('announcement.own.lead')} />
      <div className="mt-6 grid gap-5">
        {announcements.length === 0 && <EmptyState title={t('announcement.own.none')} />}
        {announcements.map((one) => (
          <Announcement key={one.id} announcement={one} />
        ))}
      </div>
    </Page>
  );
}

function Announcement({ announcement }: { announcement: OwnAnnouncement }) {
  const { t } = useMessages();
  const { id, title, html, by, cohort, personal, read, at } = announcement;
  return (
    <Card
      id={id}
      title={title}
      aside={
        <span className="flex items-baseline gap-3 text-sm text-muted">
          <DateTime at={at} />
          {!read && <Badge tone="accent">{t('announcement.own.new')}</Badge>}
        </span>
      }
    >
      <p className="text-sm text-muted">
        {personal ? t('announcement.own.toYou', { by }) : t('announcement.own.to', { by, cohort })}
      </p>
      <Markdown html={html} />
      {!read && (
        <Form method="post">
          <input type="hidden" name="id" value={id} />
          <Button size="small">
            {t('announcement.own.markRead')}
            <span className="sr-only"> {title}</span>
          </Button>
        </Form>
      )}
    </Card>
  );
}
