import { LinkButton } from '~/ui/link-button';
import { useMessages } from '~/ui/messages/messages';
import { Page } from '~/ui/page';
import { Specimen } from './specimen';

const POINTS = ['text', 'procedure', 'mandate', 'debrief'] as const;

/** What Mufakat is, for somebody who is not signed in. */
export function Landing({ demo }: { demo: boolean }) {
  const { t } = useMessages();
  return (
    <Page>
      <div className="grid items-center gap-x-16 gap-y-10 py-4 lg:grid-cols-2 lg:py-10">
        <div className="grid justify-items-start gap-5">
          <h1 className="text-4xl sm:text-5xl">{t('home.landing.title')}</h1>
          <p className="max-w-reading font-serif text-xl leading-relaxed text-muted">
            {t('home.landing.lead')}
          </p>
          <LinkButton to="/sign-in" kind="primary">
            {t('ui.nav.signIn')}
          </LinkButton>
          {demo && <DemoHint />}
        </div>
        <Specimen />
      </div>
      <dl className="mt-8 grid gap-x-10 gap-y-6 border-t border-rule pt-6 sm:grid-cols-2 lg:grid-cols-4">
        {POINTS.map((point) => (
          <div key={point} className="grid content-start gap-1.5">
            <dt className="font-serif text-lg font-semibold">{t(`home.point.${point}.title`)}</dt>
            <dd className="text-muted">{t(`home.point.${point}.body`)}</dd>
          </div>
        ))}
      </dl>
    </Page>
  );
}

function DemoHint() {
  const { t } = useMessages();
  return (
    <div className="border-l-2 border-seal pl-4">
      <p className="font-semibold">{t('home.demo.title')}</p>
      <p className="text-muted">
        {t('home.demo.accounts')} <code className="text-ink">trainee@demo.example</code>,{' '}
        <code className="text-ink">instructor@demo.example</code>,{' '}
        <code className="text-ink">admin@demo.example</code>. {t('home.demo.password')}{' '}
        <code className="text-ink">mufakat-demo</code>
      </p>
    </div>
  );
}
