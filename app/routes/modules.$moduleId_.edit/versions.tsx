import { Form } from '@remix-run/react';
import type { ModuleVersionEntry } from '~/server/authoring/versions';
import { Badge } from '~/ui/badge';
import { Button } from '~/ui/button';
import { DateTime } from '~/ui/date-time';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { Cell, Row, Table } from '~/ui/table';

interface VersionsProps {
  moduleId: string;
  versions: readonly ModuleVersionEntry[];
}

/** What was published, when and by whom; an earlier one can be given to learners again. */
export function Versions({ moduleId, versions }: VersionsProps) {
  const { t } = useMessages();
  const columns = ['version', 'when', 'who', 'state'] as const;
  return (
    <Section title={t('authoring.versions.title')}>
      {versions.length === 0 ? (
        <p className="text-muted">{t('authoring.versions.none')}</p>
      ) : (
        <Table
          caption={t('authoring.versions.title')}
          columns={columns.map((key) => ({ key, title: t(`authoring.versions.${key}`) }))}
        >
          {versions.map(({ id, at, by, current }) => (
            <Row key={id} head={<code>{id.slice(0, 8)}</code>}>
              <Cell>
                <DateTime at={at} />
              </Cell>
              <Cell>{by ?? t('authoring.versions.nobody')}</Cell>
              <Cell>
                {current ? (
                  <Badge tone="good">{t('authoring.versions.current')}</Badge>
                ) : (
                  <Form method="post" action={`/modules/${moduleId}/edit`}>
                    <input type="hidden" name="version" value={id} />
                    <Button size="small" name="intent" value="again">
                      {t('authoring.versions.again')}
                    </Button>
                  </Form>
                )}
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </Section>
  );
}
