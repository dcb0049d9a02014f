import { z } from 'zod';
import { DURATION_PATTERN } from './duration';
import { isWebAddress } from './links';

/** Names that mean something to JavaScript objects are no ids, so a lookup by id is always safe. */
const ID_PATTERN = /^(?!(?:constructor|prototype)$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

// The message of a pattern is what the author is told was expected there.

/** Kebab-case name of a party, issue, option, source … at most 64 characters. */
export const id = z
  .string()
  .max(64)
  .regex(ID_PATTERN, 'a name of lower-case letters, digits and hyphens, such as "flow-data"');
/** A label: a few words on one line. */
export const label = z.string().min(1).max(120);
/** A sentence or two. */
export const sentence = z.string().min(1).max(800);
/** Markdown, several paragraphs. */
export const markdown = z.string().min(1).max(20_000);
/** ISO 8601 duration such as `PT10M`. */
export const duration = z
  .string()
  .max(20)
  .regex(DURATION_PATTERN, 'a duration such as "PT10M" or "PT1M30S"');
/** A page on the web. */
export const webAddress = z
  .url({
    protocol: /^https?$/,
    error: 'a web address that begins with http:// or https://',
    abort: true,
  })
  .max(500)
  .refine(isWebAddress, 'a web address without spaces, backslashes or hidden signs');
/** BCP 47 language tag. */
export const languageTag = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'a language tag such as "en" or "pt-BR"');
/** How sure the science is. */
export const confidence = z.enum(['low', 'medium', 'high']);
