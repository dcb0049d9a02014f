import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { downloadOf } from '~/server/export/download';
import type { SelectionExport } from '~/server/fellowship/selections/export';
import { formText } from '~/server/http/form';
import { signedInAs } from '~/server/people/guard';
import { messagesIn } from '~/ui/messages/messages';

const RUNNERS = ['coordinator', 'admin'] as const;

/** Taking data out is noted in the audit log, so it is a form and not an address. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await signedInAs(request, context, RUNNERS);
  throw redirect(`/intakes/${encodeURIComponent(params.intakeId ?? '')}/selection`);
}

/** The whole list as a file: a line per applicant who took part. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, RUNNERS);
  const text = await formText(request);
  const format = text('format') === 'xlsx' ? 'xlsx' : 'csv';
  const { selections } = context.services;
  const found = await selections.export(user, params.intakeId ?? '', format);
  if (found === null) throw new Response(null, { status: 404 });
  const t = messagesIn('en');
  return downloadOf({
    ...{ format, name: `selection-${found.slug}`, title: t('selection.title') },
    head: [
      ...[t('selection.export.number'), t('selection.name'), t('selection.country')],
      ...[t('selection.merit'), t('selection.export.result'), t('selection.rank')],
      ...[t('selection.export.override'), t('selection.override.reason')],
      ...found.columns.map((label) => label ?? t('selection.spread.leastDeveloped')),
    ],
    rows: rowsOf(found),
  });
}

async function* rowsOf({ people }: SelectionExport) {
  const t = messagesIn('en');
  const lists = {
    chosen: t('selection.export.chosen'),
    waiting: t('selection.export.waiting'),
    others: t('selection.export.others'),
  };
  const overrides = { in: t('selection.isIn'), out: t('selection.isOut') };
  yield people.map((each) => [
    ...[each.number, each.name, each.country, each.merit / 100],
    ...[lists[each.list], each.rank, each.override === null ? '' : overrides[each.override]],
    each.reason,
    ...each.attributes,
  ]);
}
