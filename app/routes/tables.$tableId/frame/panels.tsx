import { classes } from '~/ui/class-names';
import { useMessages } from '~/ui/messages/messages';
import { panels } from '../place';
import { useRoom } from '../room-context';
import { LocalLink } from './local-link';
import { PagePart } from './page-part';
import { useToAnswer } from './to-answer';

/** The views beside the text, one at a time; which one is part of the address. */
export function Panels() {
  const { t } = useMessages();
  const { place, unseen } = useRoom();
  const toAnswer = useToAnswer();
  return (
    <section
      id="panel"
      data-panel={place.panel}
      tabIndex={-1}
      aria-label={t(`room.panel.${place.panel}`)}
    >
      <nav aria-label={t('room.panel.label')} className="border-b border-rule">
        <ul className="flex flex-wrap justify-between gap-x-0.5">
          {panels.map((panel) => (
            <li key={panel}>
              <LocalLink
                to={`?panel=${panel}`}
                current={panel === place.panel}
                className={classes(
                  'flex min-h-11 items-center gap-1 border-b-3 px-0.5 text-sm font-semibold',
                  panel === place.panel
                    ? 'border-accent text-ink'
                    : 'border-transparent text-muted hover:text-ink',
                )}
              >
                {t(`room.panel.${panel}`)}
                {panel === 'packages' && toAnswer > 0 && <Count>{String(toAnswer)}</Count>}
                {unseen(panel) && <Fresh />}
              </LocalLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="grid gap-4 py-4">
        <PagePart part={place.panel} />
      </div>
    </section>
  );
}

/** Something came since this panel was last open. */
function Fresh() {
  const { t } = useMessages();
  return (
    <span className="size-2 rounded-full bg-seal">
      <span className="sr-only">{t('room.panel.new')}</span>
    </span>
  );
}

function Count({ children }: { children: string }) {
  return (
    <span className="bg-seal px-1.5 text-xs leading-5 font-semibold text-paper">{children}</span>
  );
}
