import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const turn = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeRemark)
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-' })
  .freeze();

const PICTURE = /<img\b[^>]{0,2000}>/gi;

/** HTML as Markdown. Pictures cannot come along: what they show (or where they are) is listed. */
export function markdownOf(html: string): { markdown: string; pictures: string[] } {
  if (!/[<&]/.test(html)) return { markdown: html.trim(), pictures: [] };
  const pictures = Array.from(html.matchAll(PICTURE), ([tag]) => {
    const [, shown] = /\balt="([^"]*)"/i.exec(tag) ?? [];
    return shown || tag.slice(0, 80);
  });
  const without = html.replace(PICTURE, '');
  return { markdown: String(turn.processSync(without)).trim(), pictures };
}
