import { type AppLoadContext, redirect } from '@remix-run/node';
import { formText } from '~/server/http/form';
import { accessTo } from './load';
import { reflectionFrom } from './reflection/reflection-data';

/**
 * Keeps the reflection that was sent, and goes back to it.
 *
 * @throws 403 for who held no seat; 409 while the meeting has not ended
 */
export async function keepReflection(request: Request, context: AppLoadContext, tableId: string) {
  const { user, access } = await accessTo(request, context, tableId);
  if (access.seat === null) throw new Response(null, { status: 403 });
  const { debriefs } = context.services;
  const read = await debriefs.of(access);
  if (!read) throw new Response(null, { status: 409 });
  const reflection = reflectionFrom(await formText(request), read.scenario.debrief);
  await debriefs.reflections.keep(access, user.id, reflection);
  return redirect(`/tables/${tableId}/debrief?part=reflection&saved=1`);
}
