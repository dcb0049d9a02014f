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
      <p className="mt-3 font-serif text-lg leading-loose">
        {t('home.specimen.lead')}{' '}
        <Bracket
          by={[
            ['Isuwara', 3],
            ['River Peoples', 4],
          ]}
        >
          {t('home.specimen.first')}
        </Bracket>{' '}
        <Bracket by={[['Orvanda', 1]]}>{t('home.specimen.second')}</Bracket>
      </p>
      <p className="mt-3 font-serif text-lg leading-loose">
        <span className="text-muted">{t('home.specimen.number')}</span> {t('home.specimen.agreed')}{' '}
        <span className="whitespace-nowrap font-sans text-sm font-semibold text-good">
          {t('home.specimen.closed')}
        </span>
      </p>
    </figure>
  );
}

function Bracket({ by, children }: { by: [name: string, index: number][]; children: ReactNode }) {
  return (
    <span className="bg-accent-soft px-1">
      <b className="text-seal">[</b>
      {children}
      <b className="text-seal">]</b>{' '}
      <span className="inline-flex flex-wrap gap-x-3 align-baseline font-sans text-sm text-muted">
        {by.map(([name, index]) => (
          <PartyName key={name} party={{ name, short: name }} index={index} />
        ))}
      </span>
    </span>
  );
}
