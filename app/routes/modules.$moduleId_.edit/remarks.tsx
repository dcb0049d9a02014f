import type { Remark } from '~/server/authoring/look';
import { useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Section } from '~/ui/section';

/** What is wrong with the file, line by line. */
export function Remarks({ remarks }: { remarks: readonly Remark[] }) {
  const { t } = useMessages();
  const serious = remarks.filter((remark) => remark.serious).length;
  return (
    <Section title={t('authoring.remarks.title')}>
      {remarks.length === 0 ? (
        <p className="text-muted">{t('authoring.remarks.none')}</p>
      ) : (
        <Notice
          tone={serious > 0 ? 'bad' : 'warn'}
          title={t(serious > 0 ? 'authoring.remarks.faults' : 'authoring.remarks.warnings', {
            count: remarks.length,
          })}
        >
          <ol className="grid gap-3">
            {remarks.map((remark) => (
              <RemarkLine key={`${remark.line} ${remark.path} ${remark.found}`} remark={remark} />
            ))}
          </ol>
        </Notice>
      )}
    </Section>
  );
}

function RemarkLine({ remark }: { remark: Remark }) {
  const { t } = useMessages();
  const { line, path, found, expected, suggestion, excerpt } = remark;
  return (
    <li className="grid gap-0.5 text-sm">
      <p className="font-semibold">
        {t('authoring.remarks.line', { line })} {path !== '' && <code>{path}</code>}
      </p>
      {excerpt !== '' && <code className="truncate text-muted">{excerpt}</code>}
      <p>{t('authoring.remarks.said', { found, expected })}</p>
      {suggestion !== null && <p>{t('authoring.remarks.nearest', { suggestion })}</p>}
    </li>
  );
}
