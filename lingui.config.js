import { formatter } from '@lingui/format-po';

/** @type {import('@lingui/conf').LinguiConfig} */
const config = {
  locales: ['en'],
  sourceLocale: 'en',
  catalogs: [{ path: '<rootDir>/app/ui/messages/{locale}', include: ['<rootDir>/app'] }],
  // Our ids are written by hand; without this each one would be taken for an English sentence.
  format: formatter({ explicitIdAsDefault: true }),
};

export default config;
