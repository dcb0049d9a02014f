import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { formText } from '~/server/http/form';
import { signedIn } from '~/server/people/guard';
import { readerOf } from '~/server/people/reader';
import { Disclosure } from '~/ui/disclosure';
import { EmptyState } from '~/ui/empty-state';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Page } from '~/ui/page';
import { LinkPart } from './link-part';
import { MonthPart } from './month-part';
import { earlierAndLater, monthsOf } from './months';

export const meta: MetaFunction = () => [{ title: messagesIn('en')('calendar.pageTitle') }];

/** The reader's own dates, and whether there is a link to them. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { user } = await signedIn(request, context);
  const { calendar, clock } = context.services;
  const zone = (await readerOf(request, context))?.timeZone ?? 'UTC';
  const months = monthsOf(await calendar.dates(user), zone);
  const { earlier, later } = earlierAndLater(months, clock.now(), zone);
  return { zone, earlier, later, linkSince: await calendar.link(user) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { user } = await signedIn(request, context);
  const { calendar, config } = context.services;
  const intent = (await formText(request))('intent');
  if (intent === 'revoke') {
    await calendar.revoke(user);
    return { link: null };
  }
  if (intent !== 'make') throw new Response(null, { status: 400 });
  const token = await calendar.makeLink(user);
  const origin = config.publicUrl ?? new URL(request.url).origin;
  return { link: `${origin}/calendar/${token}.ics` };
}

export default function CalendarPage() {
  const { t } = useMessages();
  const { zone, earlier, later, linkSince } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page>
      <Masthead title={t('calendar.title')} lead={t('calendar.lead', { zone })} />
      <div className="mt-6 grid gap-8">
        {later.map((month) => (
          <MonthPart key={month.id} month={month} zone={zone} />
        ))}
        {later.length === 0 && (
          <EmptyState title={t('calendar.none')}>
            <p className="text-muted">{t('calendar.noneHint')}</p>
          </EmptyState>
        )}
        {earlier.length > 0 && (
          <Disclosure summary={t('calendar.earlier')}>
            <div className="grid gap-6">
              {earlier.map((month) => (
                <MonthPart key={month.id} month={month} zone={zone} />
              ))}
            </div>
          </Disclosure>
        )}
        <LinkPart since={linkSince} answer={answer} />
      </div>
    </Page>
  );
}
