import { classes } from './class-names';

/** HTML that the server made from Markdown with an allow-list; a plain string is not taken for it. */
export interface SafeHtml {
  readonly sanitised: string;
}

interface MarkdownProps {
  html: SafeHtml;
  small?: boolean;
  /** A lesson or a figure of one: larger, with callouts, terms and drawings. */
  lesson?: boolean;
}

/** Text to be read, from Markdown rendered on the server. */
export function Markdown({ html, small = false, lesson = false }: MarkdownProps) {
  return (
    <div
      className={classes('reading', small && 'reading-small', lesson && 'lesson')}
      dangerouslySetInnerHTML={{ __html: html.sanitised }}
    />
  );
}
