/** Headers that set several cookies: one `Set-Cookie` each, for they cannot be joined (RFC 9110, 5.3). */
export function settingCookies(cookies: readonly string[]): Headers {
  const headers = new Headers();
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return headers;
}
