import { Form, Link } from '@remix-run/react';
import { Button } from '~/ui/button';
import { useMessages } from '~/ui/messages/messages';
import { Select } from '~/ui/select';

interface FiltersProps {
  themes: readonly string[];
  levels: readonly string[];
  theme: string;
  level: string;
}

/** A plain form that asks for an address, so that a choice can be bookmarked and sent. */
export function Filters({ themes, levels, theme, level }: FiltersProps) {
  const { t } = useMessages();
  const any = { value: '', label: t('scenarios.filter.all') };
  return (
    <Form method="get" className="mt-5 flex flex-wrap items-end gap-3">
      <div className="min-w-52 grow sm:grow-0">
        <Select
          key={theme}
          label={t('scenarios.filter.theme')}
          name="theme"
          defaultValue={theme}
          choices={[any, ...themes.map((id) => ({ value: id, label: t(`scenario.theme.${id}`) }))]}
        />
      </div>
      <div className="min-w-44 grow sm:grow-0">
        <Select
          key={level}
          label={t('scenarios.filter.level')}
          name="level"
          defaultValue={level}
          choices={[any, ...levels.map((id) => ({ value: id, label: t(`scenario.level.${id}`) }))]}
        />
      </div>
      <Button>{t('scenarios.filter.apply')}</Button>
      {(theme !== '' || level !== '') && (
        <Link to="/scenarios" className="link inline-flex min-h-11 items-center">
          {t('scenarios.filter.clear')}
        </Link>
      )}
    </Form>
  );
}
