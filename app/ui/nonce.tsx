import { createContext, useContext } from 'react';

/**
 * The Content-Security-Policy nonce of this response. Empty in the browser: it is only needed while
 * the document is written, and a browser hides it from scripts anyway.
 */
export const NonceContext = createContext('');

/** The nonce every `<script>` of the document must carry. */
export function useNonce(): string {
  return useContext(NonceContext);
}
