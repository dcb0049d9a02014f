import { useMessages } from '~/ui/messages/messages';

/** Texts that came too late to be kept, to be copied. */
export function Written({ texts }: { texts: readonly string[] }) {
  const { t } = useMessages();
  if (texts.length === 0) return null;
  return (
    <div className="grid gap-2">
      <p>{t('application.written')}</p>
      {texts.map((text) => (
        <p key={text} className="border border-line bg-raised px-3 py-2 whitespace-pre-line">
          {text}
        </p>
      ))}
    </div>
  );
}
