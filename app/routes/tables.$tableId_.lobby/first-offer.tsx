import { useMessages } from '~/ui/messages/messages';
import { Select } from '~/ui/select';
import type { LobbyBrief } from './lobby-page';

interface FirstOfferProps {
  brief: LobbyBrief;
  /** Option by issue. */
  offer: Readonly<Record<string, string>>;
  onChange: (offer: Record<string, string>) => void;
}

/** An opening position, issue by issue, and what it would be worth. */
export function FirstOffer({ brief, offer, onChange }: FirstOfferProps) {
  const { t } = useMessages();
  const points = brief.issues.reduce((sum, { id, options }) => {
    const chosen = options.find((option) => option.id === offer[id]);
    return sum + (chosen?.points ?? 0);
  }, 0);
  return (
    <fieldset className="grid gap-3">
      <legend className="font-semibold">{t('lobby.sheet.offer')}</legend>
      <p className="text-sm text-muted">{t('lobby.sheet.offerHint')}</p>
      <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
        {brief.issues.map(({ id, article, title, options }) => (
          <Select
            key={id}
            label={`${article}. ${title}`}
            name={`offer-${id}`}
            defaultValue={offer[id] ?? ''}
            onChange={(event) => onChange({ ...offer, [id]: event.target.value })}
            choices={[
              { value: '', label: t('lobby.sheet.undecided') },
              ...options.map((option) => ({
                value: option.id,
                label:
                  option.points === null
                    ? option.label
                    : t('lobby.sheet.option', { label: option.label, points: option.points }),
              })),
            ]}
          />
        ))}
      </div>
      {brief.staked && (
        <output className="text-muted">
          {t('lobby.sheet.worth', { points, reservation: brief.reservation ?? 0 })}
        </output>
      )}
    </fieldset>
  );
}
