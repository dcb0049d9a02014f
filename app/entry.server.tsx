import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import type {
  ActionFunctionArgs,
  AppLoadContext,
  EntryContext,
  LoaderFunctionArgs,
} from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { NonceContext } from '~/ui/nonce';

const ABORT_AFTER_MS = 5_000;

/**
 * Writes the document, and sends it in one piece: no page waits for a part of its data, and compressed
 * in the many small pieces of a stream it would be up to three times as heavy.
 * An error before the shell rejects (Remix answers 500); one after it is logged and the status kept.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let hasShell = false;
    const send = async () => {
      clearTimeout(timer);
      const body = new PassThrough();
      pipe(body);
      headers.set('Content-Type', 'text/html; charset=utf-8');
      resolve(new Response(await text(body), { status, headers }));
    };
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={context.nonce}>
        <RemixServer context={remix} url={request.url} nonce={context.nonce} />
      </NonceContext.Provider>,
      {
        nonce: context.nonce,
        onShellReady: () => {
          hasShell = true;
        },
        onAllReady: () => void send().catch(reject),
        onShellError: reject,
        onError(error: unknown) {
          if (hasShell) context.services.log.error({ err: error }, 'rendering failed');
        },
      },
    );
    const timer = setTimeout(abort, ABORT_AFTER_MS);
  });
}

/** Errors of loaders and actions: logged here, and told to the reader only as "something went wrong". */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (request.signal.aborted) return;
  if (isRouteErrorResponse(error) && error.status < 500) return;
  context.services.log.error({ err: error, path: new URL(request.url).pathname }, 'request failed');
}
