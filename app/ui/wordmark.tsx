import { useMessages } from './messages/messages';

/**
 * The mark of Mufakat: two brackets that still hold a text, and the seal that closes it. Beside it
 * the name, set in the reading face.
 */
export function Wordmark() {
  const { t } = useMessages();
  return (
    <span className="inline-flex items-center gap-2.5">
      <Mark />
      <span className="font-serif text-xl font-semibold tracking-tight">{t('app.name')}</span>
    </span>
  );
}

/** The mark alone, decorative. @param size edge in CSS pixels */
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 26 26" aria-hidden="true" focusable="false">
      <path
        d="M9 3H4v20h5M17 3h5v20h-5"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="square"
      />
      <circle cx="13" cy="13" r="3.6" className="fill-seal" />
    </svg>
  );
}
