import { useMessages } from '~/ui/messages/messages';
import { Nothing } from '../forms/fields';
import { Fold } from '../forms/fold';
import { useRoom } from '../room-context';
import { BuildPackage } from './build-package';
import { PackageCard } from './package-card';

/** Packages tabled for the viewer or by it, the newest first, and a way to build one. */
export function Packages() {
  const { t } = useMessages();
  const { slices, can } = useRoom();
  return (
    <div className="grid gap-4">
      {can('tablePackage') && (
        <Fold strong id="package-build" title={t('room.package.build')}>
          <BuildPackage />
        </Fold>
      )}
      {slices.packages.length === 0 && <Nothing>{t('room.package.none')}</Nothing>}
      {[...slices.packages].reverse().map((tabled) => (
        <PackageCard key={tabled.id} tabled={tabled} />
      ))}
    </div>
  );
}
