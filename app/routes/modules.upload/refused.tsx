import { messageIds, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';

interface RefusedProps {
  /** What is wrong with the zip, `taken`, or `faults` of what is in it. */
  fault: string;
  /** The file or the module that it is about. */
  entry: string;
  /** One fault of the module on each. */
  lines: readonly string[];
  /** How many faults there are in all. */
  count: number;
}

const faultIds = messageIds('authoring.upload.fault.');

/** Why an upload was not kept: none of it was. */
export function Refused({ fault, entry, lines, count }: RefusedProps) {
  const { t } = useMessages();
  return (
    <Notice tone="bad" live="alert" title={t('authoring.upload.refused')}>
      <p>{t(faultIds(fault), { entry, count })}</p>
      {lines.length > 0 && (
        <ul className="grid gap-1 font-mono text-sm break-words">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
