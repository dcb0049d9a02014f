import { classes } from './class-names';

/** HTML that the server made from Markdown with an allow-list; a plain string is not taken for it. */
export interface SafeHtml {
  readonly sanitised: string;
}

/** Text to be read, from Markdown rendered on the server. */
export function Markdown({ html, small = false }: { html: SafeHtml; small?: boolean }) {
  return (
    <div
      className={classes('reading', small && 'reading-small')}
      dangerouslySetInnerHTML={{ __html: html.sanitised }}
    />
  );
}
