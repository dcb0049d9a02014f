import { Form, Link, NavLink } from '@remix-run/react';
import type { ReactNode } from 'react';
import { classes } from './class-names';
import { ChevronIcon } from './icons';
import { useMessages } from './messages/messages';
import { forgetArrived } from './offline/forget-arrived';
import { type Reader, useViewer } from './viewer';
import { Wordmark } from './wordmark';

interface PageProps {
  /** `reading` for text, `work` for most pages, `wide` for rooms and walls of tables. */
  width?: 'reading' | 'work' | 'wide';
  /** A room needs every line of the screen. */
  footer?: boolean;
  children: ReactNode;
}

const WIDTHS = { reading: 'max-w-3xl', work: 'max-w-work', wide: 'max-w-wide' } as const;

/** The frame of every page: top bar, content, foot. */
export function Page({ width = 'work', footer = true, children }: PageProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <TopBar width={WIDTHS[width]} />
      <main
        id="content"
        tabIndex={-1}
        className={classes('mx-auto w-full grow px-4 pt-6 pb-12 sm:px-6', WIDTHS[width])}
      >
        {children}
      </main>
      {footer && <Foot width={WIDTHS[width]} />}
    </div>
  );
}

function TopBar({ width }: { width: string }) {
  const viewer = useViewer();
  const { t } = useMessages();
  return (
    <header className="border-b border-line bg-surface print:hidden">
      <div className={classes('mx-auto flex flex-wrap items-center gap-x-6 px-4 sm:px-6', width)}>
        <Link to="/" className="flex min-h-14 items-center text-accent-strong">
          <Wordmark />
        </Link>
        {viewer && <Ways viewer={viewer} />}
        <div className="ml-auto">
          {viewer ? (
            <AccountMenu viewer={viewer} />
          ) : (
            <Link to="/sign-in" className="link flex min-h-11 items-center font-semibold">
              {t('ui.nav.signIn')}
            </Link>
          )}
        </div>
      </div>
    </header>
  );
}

function Ways({ viewer }: { viewer: Reader }) {
  const { t } = useMessages();
  const teaches = viewer.role === 'instructor' || viewer.role === 'admin';
  return (
    <nav
      aria-label={t('ui.nav.label')}
      className="order-last -mx-2 w-full max-sm:text-[0.9375rem] sm:order-none sm:-mx-3 sm:w-auto"
    >
      <ul className="flex flex-wrap">
        <Way to="/" label={t('ui.nav.home')} />
        <Way to="/learn" label={t('ui.nav.learn')} />
        <Way to="/scenarios" label={t('ui.nav.scenarios')} />
        {teaches && <Way to="/exercises" label={t('ui.nav.exercises')} />}
        {viewer.role !== 'trainee' && <Teach role={viewer.role} />}
        {viewer.role === 'admin' && <Way to="/people" label={t('ui.nav.people')} />}
      </ul>
    </nav>
  );
}

function Way({ to, label }: { to: string; label: string }) {
  return (
    <li>
      <NavLink
        to={to}
        end={to === '/'}
        className={({ isActive }) =>
          classes(
            'flex min-h-11 items-center border-b-2 px-2 sm:min-h-14 sm:px-3',
            isActive
              ? 'border-accent font-semibold'
              : 'border-transparent text-muted hover:text-ink',
          )
        }
      >
        {label}
      </NavLink>
    </li>
  );
}

/** What is done for a cohort. Opened by the browser itself, so it needs no JavaScript. */
function Teach({ role }: { role: Reader['role'] }) {
  const { t } = useMessages();
  const marks = role !== 'coordinator';
  const entry = 'flex min-h-11 items-center px-4 hover:bg-accent-soft';
  return (
    <li>
      <details className="group relative">
        <summary className="flex min-h-11 list-none items-center gap-1 border-b-2 border-transparent px-2 text-muted hover:text-ink sm:min-h-14 sm:px-3 [&::-webkit-details-marker]:hidden">
          {t('ui.nav.teach')}
          <span className="group-open:rotate-180">
            <ChevronIcon />
          </span>
        </summary>
        <div className="absolute z-30 grid min-w-44 border border-rule bg-raised py-1 shadow-lift">
          <Link to="/cohorts" className={entry}>
            {t('ui.nav.cohorts')}
          </Link>
          {role !== 'instructor' && (
            <Link to="/programmes" className={entry}>
              {t('ui.nav.programmes')}
            </Link>
          )}
          {marks && (
            <Link to="/marking" className={entry}>
              {t('ui.nav.marking')}
            </Link>
          )}
          {marks && (
            <Link to="/modules/new" className={entry}>
              {t('ui.nav.write')}
            </Link>
          )}
        </div>
      </details>
    </li>
  );
}

/** Opened by the browser itself, so it needs no JavaScript. */
function AccountMenu({ viewer }: { viewer: Reader }) {
  const { t } = useMessages();
  return (
    <details className="group relative">
      <summary className="flex min-h-11 list-none items-center gap-1.5 [&::-webkit-details-marker]:hidden">
        <span className="sr-only">{t('ui.nav.account')} </span>
        <span className="max-w-40 truncate">{viewer.name}</span>
        <span className="text-muted group-open:rotate-180">
          <ChevronIcon />
        </span>
      </summary>
      <div className="absolute right-0 z-30 grid min-w-56 border border-rule bg-raised py-1 shadow-lift">
        <p className="border-b border-line px-4 py-2 text-sm text-muted">
          {viewer.academy}
          <br />
          {t(`ui.role.${viewer.role}`)}
        </p>
        <Link to="/calendar" className="flex min-h-11 items-center px-4 hover:bg-accent-soft">
          {t('ui.nav.calendar')}
        </Link>
        <Link to="/announcements" className="flex min-h-11 items-center px-4 hover:bg-accent-soft">
          {t('ui.nav.announcements')}
        </Link>
        <Link to="/review" className="flex min-h-11 items-center px-4 hover:bg-accent-soft">
          {t('ui.nav.review')}
        </Link>
        <Link to="/certificates" className="flex min-h-11 items-center px-4 hover:bg-accent-soft">
          {t('ui.nav.certificates')}
        </Link>
        <Link to="/alumni" className="flex min-h-11 items-center px-4 hover:bg-accent-soft">
          {t('ui.nav.alumni')}
        </Link>
        <Link to="/account" className="flex min-h-11 items-center px-4 hover:bg-accent-soft">
          {t('ui.nav.myAccount')}
        </Link>
        <Form method="post" action="/sign-out" onSubmit={forgetArrived}>
          <button
            type="submit"
            className="flex min-h-11 w-full items-center px-4 text-left hover:bg-accent-soft"
          >
            {t('ui.nav.signOut')}
          </button>
        </Form>
      </div>
    </details>
  );
}

function Foot({ width }: { width: string }) {
  const { t } = useMessages();
  return (
    <footer className="border-t border-line print:hidden">
      <p className={classes('mx-auto px-4 py-5 text-sm text-muted sm:px-6', width)}>
        {t('ui.footer')}
      </p>
    </footer>
  );
}
