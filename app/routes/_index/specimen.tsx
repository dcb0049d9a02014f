import type { ReactNode } from 'react';
import { useMessages } from '~/ui/messages/messages';
import { PartyName } from '~/ui/party-name';

/** An article as it stands in the middle of a negotiation, to show what this is about. */
export function Specimen() {
  const { t } = useMessages();
  return (
    <figure className="border border-line bg-raised px-6 pt-5 pb-6 shadow-lift sm:px-8">
      <figcaption className="double-rule mb-5 flex flex-wrap justify-between gap-x-4 pb-3">
        <span className="label-caps">{t('home.specimen.kicker')}</span>
        <span className="label-caps">{t('home.specimen.rev')}</span>
      </figcaption>
      <p className="text-center font-serif text-lg font-semibold">{t('home.specimen.article')}</p>
      <p className="mt-3 font-serif text-lg leading-relaxed">{t('home.specimen.lead')}</p>
      <ul className="my-3 grid gap-3 border-l border-line pl-4">
        <Alternative
          by={[
            ['Isuwara', 4],
            ['River Peoples', 5],
          ]}
        >
          {t('home.specimen.first')}
        </Alternative>
        <Alternative by={[['Orvanda', 2]]}>{t('home.specimen.second')}</Alternative>
      </ul>
      <p className="font-serif text-lg leading-relaxed">
        <span className="text-muted">{t('home.specimen.number')}</span> {t('home.specimen.agreed')}{' '}
        <span className="whitespace-nowrap font-sans text-sm font-semibold text-good">
          {t('home.specimen.closed')}
        </span>
      </p>
    </figure>
  );
}

interface AlternativeProps {
  by: readonly [name: string, index: number][];
  children: ReactNode;
}

function Alternative({ by, children }: AlternativeProps) {
  return (
    <li>
      <span className="font-serif text-lg leading-relaxed">
        <b className="text-seal">[</b>
        {children}
        <b className="text-seal">]</b>
      </span>
      <span className="flex flex-wrap gap-x-4 text-sm text-muted">
        {by.map(([name, index]) => (
          <PartyName key={name} party={{ name, short: name }} index={index} />
        ))}
      </span>
    </li>
  );
}
