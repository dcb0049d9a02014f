import { COMPLETE, mailedToken, makeApplicant, POST } from '../../builders/call';
import type { Troupe } from './troupe';

/** Applications to the demo academy's open call, with what lets their applicants in. */
export interface StagedApplying {
  readonly applying: {
    /** The address of the open call. */
    readonly call: string;
    /** The secret of a link that nobody has used. */
    readonly link: string;
  } & Readonly<Record<'draft' | 'sent', { readonly id: string; readonly token: string }>>;
}

/** Somebody writes an application, somebody has sent theirs in, somebody has asked for a link. */
export async function applying(troupe: Troupe): Promise<StagedApplying> {
  const { applicants, applications, calls } = troupe.services;
  const [call] = (await calls.list()).filter(({ state }) => state === 'open');
  if (call === undefined) throw new Error('The demo academy has no open call.');
  const { slug } = call;
  const draft = await makeApplicant(troupe.services, 'draft@applying.example', slug);
  const written = { years: '2', country: 'FR', question: 'Who measures the haze?' };
  await applications.save(draft.who, draft.id, { asked: Object.keys(written), answers: written });
  const sent = await makeApplicant(troupe.services, 'sent@applying.example', slug);
  const declaration = { values: { gender: 'woman' }, consent: true };
  const all = { asked: Object.keys(COMPLETE), answers: COMPLETE, declaration };
  await applications.submit(sent.who, sent.id, { sent: all, commandId: 'staged' }, POST);
  const email = 'link@applying.example';
  const asked = await applicants.links.ask({ slug, email, address: '203.0.113.8' }, POST);
  if (!asked.ok) throw new Error(asked.fault);
  const link = await mailedToken(troupe.services, email);
  const keyOf = ({ id, cookie }: typeof draft) => ({ id, token: cookie.split('=')[1] ?? '' });
  return { applying: { call: slug, link, draft: keyOf(draft), sent: keyOf(sent) } };
}
