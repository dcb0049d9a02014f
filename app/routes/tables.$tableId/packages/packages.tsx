import { useMessages } from '~/ui/messages/messages';
import { Nothing } from '../forms/fields';
import { Fold } from '../forms/fold';
import { EARLIER_PACKAGES } from '../place';
import { useRoom } from '../room-context';
import { BuildPackage } from './build-package';
import { PackageCard } from './package-card';

/** Packages shown at once; earlier ones are folded away. */
const SHOWN = 3;

/** Packages tabled for the viewer or by it, the newest first, and a way to build one. */
export function Packages() {
  const { t } = useMessages();
  const { slices, can, cut } = useRoom();
  const newest = [...slices.packages].reverse();
  return (
    <div className="grid gap-4">
      {can('tablePackage') && (
        <Fold strong id="package-build" title={t('room.package.build')}>
          <BuildPackage />
        </Fold>
      )}
      {slices.packages.length === 0 && <Nothing>{t('room.package.none')}</Nothing>}
      {newest.slice(0, SHOWN).map((tabled) => (
        <PackageCard key={tabled.id} tabled={tabled} />
      ))}
      {(newest.length > SHOWN || cut.packages > 0) && (
        <Fold strong id={EARLIER_PACKAGES} title={t('room.package.earlier')}>
          {newest.slice(SHOWN).map((tabled) => (
            <PackageCard key={tabled.id} tabled={tabled} />
          ))}
        </Fold>
      )}
    </div>
  );
}
