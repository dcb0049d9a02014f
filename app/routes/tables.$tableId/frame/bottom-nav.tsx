import { useMessages } from '~/ui/messages/messages';
import { useRoom } from '../room-context';
import { LocalLink } from './local-link';
import { useToAnswer } from './to-answer';

const PANELS = ['mandate', 'packages', 'caucuses', 'evidence'] as const;

/** On a phone: the parts of the room, within reach of a thumb. */
export function BottomNav() {
  const { t } = useMessages();
  const toAnswer = useToAnswer();
  const { role } = useRoom();
  const looks =
    'relative flex min-h-13 flex-col items-center justify-center px-0.5 text-xs font-semibold';
  return (
    <nav
      aria-label={t('room.sections')}
      className="room-bottom fixed inset-x-0 bottom-0 z-20 border-t border-rule bg-surface lg:hidden print:hidden"
    >
      <ul className="flex">
        <li className="min-w-0 flex-auto">
          <LocalLink to={role === 'instructor' ? '#floor' : '#now'} className={looks}>
            {t('room.sections.now')}
          </LocalLink>
        </li>
        <li className="min-w-0 flex-auto">
          <LocalLink to="#text" className={looks}>
            {t('room.sections.text')}
          </LocalLink>
        </li>
        {PANELS.map((panel) => (
          <li key={panel} className="min-w-0 flex-auto">
            <LocalLink to={`?panel=${panel}#panel`} className={looks}>
              {t(`room.panel.${panel}`)}
              {panel === 'packages' && toAnswer > 0 && (
                <span className="absolute top-0 right-1 bg-seal px-1.5 leading-5 text-paper">
                  {toAnswer}
                  <span className="sr-only"> {t('room.sections.toAnswer')}</span>
                </span>
              )}
            </LocalLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
