import { useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';

interface LeftListProps {
  moduleId: string;
  taken: {
    readonly ok: boolean;
    readonly added?: number;
    readonly fault?: string;
    readonly left: readonly {
      readonly code: string;
      readonly at: string;
      readonly line: number | null;
    }[];
  };
}

/** What became of a file: how many questions were added, and everything that did not come along. */
export function LeftList({ taken, moduleId }: LeftListProps) {
  const { t } = useMessages();
  const { ok, added = 0, fault = '', left } = taken;
  return (
    <div className="grid gap-4">
      {ok ? (
        <Notice tone="good" live="status" title={t('questions.added', { count: added })}>
          <a className="link" href={`/modules/${moduleId}/edit`}>
            {t('questions.look')}
          </a>
        </Notice>
      ) : (
        <Notice tone="bad" live="alert" title={t('questions.notAdded')}>
          <p>{t(`questions.fault.${fault}`)}</p>
        </Notice>
      )}
      {left.length > 0 && (
        <Notice tone="warn" title={t('questions.left', { count: left.length })}>
          <ul className="grid list-disc gap-1 pl-5">
            {left.map(({ code, at, line }) => (
              <li key={`${line} ${code} ${at}`}>
                {line === null ? '' : `${t('questions.line', { line })} `}
                {t(`questions.loss.${code}`, { at })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
