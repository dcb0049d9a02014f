import { Field } from './field';
import { useMessages } from './messages/messages';

interface EventFieldsProps {
  /** In which its times are meant. */
  timeZone: string;
  given: { title: string; place: string; startsAt: string; endsAt: string } | null;
}

/** What an event is, where, and from when until when. */
export function EventFields({ timeZone, given }: EventFieldsProps) {
  const { t } = useMessages();
  return (
    <>
      <Field
        label={t('event.title')}
        name="title"
        maxLength={120}
        required
        defaultValue={given?.title}
      />
      <Field
        label={t('event.place')}
        hint={t('event.placeHint')}
        name="place"
        maxLength={300}
        defaultValue={given?.place}
      />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Field
          label={t('event.startsIn', { zone: timeZone })}
          name="startsAt"
          type="datetime-local"
          required
          defaultValue={given?.startsAt}
        />
        <Field
          label={t('event.endsIn', { zone: timeZone })}
          name="endsAt"
          type="datetime-local"
          required
          defaultValue={given?.endsAt}
        />
      </div>
    </>
  );
}
