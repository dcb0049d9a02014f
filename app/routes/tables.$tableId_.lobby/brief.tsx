import { LockIcon } from '~/ui/icons';
import { Markdown } from '~/ui/markdown';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import type { LobbyBrief } from './lobby-page';

/** The confidential instructions of the reader's own seat. */
export function Brief({ brief }: { brief: LobbyBrief }) {
  const { t } = useMessages();
  return (
    <Section
      title={t('lobby.brief.title')}
      id="brief"
      aside={
        <span className="flex items-center gap-1.5 text-sm text-seal">
          <LockIcon />
          {t('lobby.brief.confidential')}
        </span>
      }
    >
      <Markdown html={brief.instructions} />
      {brief.interests.length > 0 && (
        <div className="reading">
          <h3>{t('lobby.brief.interests')}</h3>
          <ul>
            {brief.interests.map((interest) => (
              <li key={interest}>{interest}</li>
            ))}
          </ul>
        </div>
      )}
      {brief.received.map(({ at, html }) => (
        <div key={at} className="border-l-2 border-seal pl-4">
          <p className="label-caps">{t('lobby.brief.received')}</p>
          <Markdown html={html} small />
        </div>
      ))}
    </Section>
  );
}
