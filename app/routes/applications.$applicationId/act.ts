import { type AppLoadContext, data, redirect } from '@remix-run/node';
import type { AnswerFault } from '~/core/fellowship/call/answer-faults';
import type { CallDefinition } from '~/core/fellowship/call/schema';
import { applicantOf, noteAccountOf } from '~/server/fellowship/applicants/guard';
import type { Post } from '~/server/fellowship/applicants/letters';
import type { SignedInApplicant } from '~/server/fellowship/applicants/sessions';
import type { ApplicationTold as Done } from '~/server/fellowship/applications/applications';
import type { Clash } from '~/server/fellowship/applications/merging';
import type { OwnApplication } from '~/server/fellowship/applications/own';
import { commandIdIn } from '~/server/http/form';
import { linkOrigin } from '~/server/mail/letters';
import { messagesIn } from '~/ui/messages/messages';
import { FIELD } from './field-names';
import { partsOf, partWith } from './parts';
import { chosenIn, sentIn } from './sent';
import type { ApplicationTold, Missing } from './told';

/** A form that was sent to the page of an own application. */
interface Form {
  who: SignedInApplicant;
  own: OwnApplication;
  all: (name: string) => readonly string[];
  intent: string;
  commandId: string;
  post: Post;
}

/**
 * Does what a form of the page asks for. Answers that came with it are kept first, whatever it asks.
 *
 * @throws 404 where there is no such application of this applicant, 400 where there is no form
 */
export async function act(request: Request, context: AppLoadContext, id: string) {
  const { applicants, applications, config } = context.services;
  const form = await request.formData().catch(() => {
    throw new Response(null, { status: 400 });
  });
  const all = (name: string) => form.getAll(name).filter((value) => typeof value === 'string');
  const who = await applicantOf(request, context);
  if (who === null) return refused('closed', [...form], 401);
  await noteAccountOf(request, context);
  const own = await applications.of(who, id);
  if (own === null) throw new Response(null, { status: 404 });
  const commandId = commandIdIn((name) => all(name)[0] ?? '');
  const intent = all(FIELD.intent).at(-1) ?? 'save';
  const post = { t: messagesIn('en'), origin: linkOrigin(config, request) };
  const sent = { who, own, all, intent, commandId, post };
  if (intent === 'sign-out' || intent === 'forget') {
    if (intent === 'forget' && all(FIELD.sure).length === 0) return told({ kind: 'asks' });
    const left = intent === 'sign-out' ? await kept(context, sent) : null;
    if (left?.ok === false && left.fault === 'changed') return changed(sent, left);
    const cookie = await (intent === 'forget' ? applicants.forget(who) : applicants.signOut(who));
    return redirect('/calls', { headers: { 'Set-Cookie': cookie } });
  }
  if (intent === 'accept' || intent === 'decline') return answered(context, sent, intent);
  const answer = await done(context, sent);
  if (answer === null) throw new Response(null, { status: 404 });
  if (answer.ok) return after(sent, answer.consentMissing);
  if (answer.fault === 'incomplete') {
    const missing = missingOf(own.definition, answer.open ?? []);
    return told({ kind: 'incomplete', missing }, 400);
  }
  if (answer.fault === 'changed') return changed(sent, answer);
  return refused(answer.fault, [...form], 409);
}

/** Answers an offer; the page then says how the application stands. */
async function answered(
  { services }: AppLoadContext,
  { who, own, all, commandId, post }: Form,
  intent: 'accept' | 'decline',
) {
  const reason = all(FIELD.reason)[0] ?? '';
  const answer = intent === 'accept' ? 'accepted' : 'declined';
  const sent = { commandId, answer, reason } as const;
  const told = await services.offers.answer(who, own.id, sent, post);
  if (told === null) throw new Response(null, { status: 404 });
  if (told.ok) return redirect(`/applications/${own.id}`);
  return data<ApplicationTold>({ kind: 'offer', fault: told.fault }, { status: 409 });
}

async function done({ services }: AppLoadContext, form: Form): Promise<Done> {
  const { applications } = services;
  const { who, own, intent, commandId, post } = form;
  if (intent === 'submit') {
    const command = { sent: sentIn(own.definition, form.all), commandId };
    return applications.submit(who, own.id, command, post);
  }
  if (intent === 'choose') {
    return applications.save(who, own.id, chosenIn(own.definition, form.all));
  }
  const saved = await kept({ services }, form);
  if (saved?.ok === false && saved.fault === 'changed') return saved;
  if (intent === 'undeclare') return applications.takeBackDeclaration(who, own.id);
  if (intent === 'withdraw') return applications.withdraw(who, own.id, commandId, post);
  return saved;
}

/** Keeps what came, where the form has questions. */
async function kept({ services }: Pick<AppLoadContext, 'services'>, form: Form): Promise<Done> {
  const { who, own, all } = form;
  if (all(FIELD.part).length === 0 && all(FIELD.question).length === 0) {
    return { ok: true, consentMissing: false };
  }
  return services.applications.save(who, own.id, sentIn(own.definition, all));
}

/** Where to after something was done; a single answer stays where it is. */
function after({ own, intent, all }: Form, consentMissing: boolean) {
  const page = `/applications/${own.id}`;
  if (intent === 'answer' || consentMissing) return told({ kind: 'saved', consentMissing });
  const [, next] = /^part:(\d+)$/.exec(intent) ?? [];
  if (next !== undefined) return redirect(`${page}?part=${next}`);
  if (intent === 'submit') return redirect(`${page}?done=sent`);
  if (intent === 'withdraw') return redirect(`${page}?done=withdrawn`);
  const part = all(FIELD.part)[0] ?? '1';
  const done = intent === 'undeclare' ? 'undeclared' : intent === 'choose' ? 'chosen' : 'saved';
  return redirect(`${page}?part=${part}&done=${done}`);
}

function missingOf(definition: CallDefinition, open: readonly AnswerFault[]): Missing[] {
  const parts = partsOf(definition.questions);
  return open.map(({ question, code, values }) => {
    const label = definition.questions.find(({ id }) => id === question)?.label ?? question;
    return { question, label, part: partWith(parts, question), code, values };
  });
}

/** Both, to choose from. */
function changed(
  { commandId }: Form,
  { clashes, declaration }: { clashes: readonly Clash[]; declaration: boolean },
) {
  return told({ kind: 'changed', clashes, declaration, key: commandId }, 409);
}

function told(answer: ApplicationTold, status = 200) {
  return data<ApplicationTold>(answer, { status });
}

/** What was written goes back with the refusal, so that it can be copied. */
function refused(
  fault: 'closed' | 'offered',
  entries: readonly (readonly [string, FormDataEntryValue])[],
  status: number,
) {
  const written = entries.flatMap(([, value]) =>
    typeof value === 'string' && /\s/.test(value.trim()) ? [value] : [],
  );
  return told({ kind: 'refused', fault, written }, status);
}
