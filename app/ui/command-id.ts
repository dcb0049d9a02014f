/** An id for a command, made once: 128 random bits. `randomUUID` is missing where a classroom's server has no HTTPS. */
export function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
