import type { ReactNode } from 'react';
import { classes } from '~/ui/class-names';
import { useMessages } from '~/ui/messages/messages';
import { Wordmark } from '~/ui/wordmark';
import type { CertificatePage } from './certificate-page';
import { sheetSize } from './fit';
import { Seal } from './seal';

/** More than these stand in two columns. */
const FITS_IN_ONE = 3;

/** The certificate itself, as it is printed: one sheet with nothing around it. */
export function Sheet({ certificate }: { certificate: CertificatePage }) {
  const { t } = useMessages();
  const { kind, title, holder, academy, outcomes, modules, withdrawn } = certificate;
  const list = kind === 'module' ? outcomes : modules;
  return (
    <article
      data-sheet-size={sheetSize(certificate)}
      className="certificate border border-line bg-surface p-3 sm:p-5 print:border-0"
    >
      <div className="relative flex flex-col gap-6 border-3 border-double border-rule px-5 py-6 sm:gap-8 sm:px-12 sm:py-9 print:justify-between print:gap-4 print:px-16 print:py-10">
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <span className="text-accent-strong">
            <Wordmark />
          </span>
          <p className="font-serif text-lg">{academy}</p>
        </div>
        <div className="grid justify-items-center gap-2 text-center">
          <p className="label-caps tracking-[0.3em]">{t('certificate.kicker')}</p>
          <h1 className="mt-2 text-3xl sm:text-5xl">
            {holder ?? t('certificate.forgottenHolder')}
          </h1>
          <p className="font-serif text-lg text-muted italic">{t(`certificate.has.${kind}`)}</p>
          <p className="max-w-3xl print:max-w-none text-balance font-serif text-2xl font-semibold text-accent-strong sm:text-3xl">
            {kind === 'track' ? t(`track.${title}`) : title}
          </p>
        </div>
        <section className="mx-auto grid w-full max-w-3xl gap-2 print:max-w-none">
          <h2 className="label-caps text-center">{t(`certificate.list.${kind}`)}</h2>
          <ul
            className={classes(
              'gap-x-10 font-serif',
              list.length > FITS_IN_ONE ? 'sm:columns-2' : 'mx-auto w-fit',
            )}
          >
            {list.map((text) => (
              <li key={text} className="flex break-inside-avoid gap-2 pb-1.5">
                <span aria-hidden="true" className="text-seal">
                  –
                </span>
                {text}
              </li>
            ))}
          </ul>
        </section>
        <Foot certificate={certificate} />
        {withdrawn !== null && (
          <p
            aria-hidden="true"
            className="pointer-events-none absolute inset-0 grid place-items-center overflow-hidden"
          >
            <span className="-rotate-12 border-4 border-bad px-8 py-3 font-serif text-4xl font-bold text-bad uppercase opacity-70 sm:text-6xl">
              {t('certificate.withdrawnStamp')}
            </span>
          </p>
        )}
      </div>
    </article>
  );
}

function Foot({ certificate }: { certificate: CertificatePage }) {
  const { t } = useMessages();
  const { date, minutes, code, version, verifyAt } = certificate;
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-5 border-t border-rule pt-4 print:flex-nowrap">
      <dl className="flex min-w-0 flex-wrap gap-x-10 gap-y-3">
        <Fact name={t('certificate.date')}>{date}</Fact>
        {minutes > 0 && (
          <Fact name={t('certificate.length')}>{t('certificate.minutes', { minutes })}</Fact>
        )}
        {version !== null && (
          <Fact name={t('certificate.version')}>
            <span className="font-mono text-sm">{version}</span>
          </Fact>
        )}
        <Fact name={t('certificate.code')}>
          <span className="font-mono font-semibold whitespace-nowrap">{code}</span>
          <span className="block text-sm break-all text-muted">
            {t('certificate.verifyAt', { address: verifyAt })}
          </span>
        </Fact>
      </dl>
      <Seal />
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="label-caps">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
