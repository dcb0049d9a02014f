import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import type { ToldFault } from './edit-page';

/** What is missing or wrong, each with its place and what would be right. */
export function Faults(props: { faults: readonly ToldFault[]; lines: boolean }) {
  const { faults, lines } = props;
  const { t } = useMessages();
  return (
    <Section title={t('intake.faults.title')}>
      {faults.length === 0 ? (
        <p className="text-muted">{t('intake.faults.none')}</p>
      ) : (
        <ol className="grid gap-3">
          {faults.map((fault) => (
            <li key={`${fault.line} ${fault.path} ${fault.found}`} className="text-sm">
              <p className="font-semibold break-words">
                {lines && `${t('intake.faults.line', { line: fault.line })} `}
                {fault.path !== '' && <code>{fault.path}</code>}
              </p>
              <p className="break-words">
                <FaultWords fault={fault} />
              </p>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function FaultWords({ fault }: { fault: ToldFault }) {
  const { t } = useMessages();
  return faultWords(t, fault);
}

/** A fault as a sentence. */
export function faultWords(t: ReturnType<typeof useMessages>['t'], fault: ToldFault): string {
  const { missing, found, expected, suggestion } = fault;
  const said = missing
    ? t('intake.faults.missing', { expected })
    : t('intake.faults.said', { found, expected });
  return suggestion === null ? said : `${said} ${t('intake.faults.nearest', { suggestion })}`;
}
