/** The text of a mail as it is, its addresses of pages to be followed. */
export function MailText({ text }: { text: string }) {
  let at = 0;
  const parts = text.split(/(https?:\/\/[^\s<>"]+)/).map((part) => {
    const place = at;
    at += part.length;
    return { place, part, isLink: /^https?:\/\//.test(part) };
  });
  return (
    <div className="whitespace-pre-wrap break-words border-y border-rule py-5">
      {parts.map(({ place, part, isLink }) =>
        isLink ? (
          <a key={place} href={part} rel="noreferrer" className="link">
            {part}
          </a>
        ) : (
          <span key={place}>{part}</span>
        ),
      )}
    </div>
  );
}
