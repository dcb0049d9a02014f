import { Form, Link } from '@remix-run/react';
import type { AssignmentLook } from '~/server/fellowship/reviewing/assignment-look';
import { Button } from '~/ui/button';
import { LinkButton } from '~/ui/link-button';
import { useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Section } from '~/ui/section';
import { Cell, Row, Table } from '~/ui/table';
import type { ReviewersPage } from './board-page';

interface AssignPartProps {
  board: ReviewersPage['board'];
  look: AssignmentLook | null;
}

/** Says what assigning would do, then does it. */
export function AssignPart({ board, look }: AssignPartProps) {
  const { t } = useMessages();
  const { intake, callOver, reviewsOver, chosen, perApplication, conflicts, reviewers } = board;
  const here = `/intakes/${intake.id}/reviewers`;
  if (chosen) return null;
  const open = callOver && !reviewsOver;
  const enough = reviewers.filter(({ active }) => active).length >= perApplication;
  return (
    <Section title={t('reviewing.assign.title')} id="assign">
      <p className="max-w-reading">
        {t('reviewing.assign.rules', {
          count: perApplication,
          house: conflicts.sameInstitution ? 'yes' : 'no',
          country: conflicts.sameCountry ? 'yes' : 'no',
        })}
      </p>
      {!callOver && <p className="text-muted">{t('reviewing.assign.early')}</p>}
      {reviewsOver && <p className="text-muted">{t('reviewing.assign.late')}</p>}
      {open && !enough && (
        <p className="text-muted">{t('reviewing.assign.few', { count: perApplication })}</p>
      )}
      {open && enough && look === null && (
        <div>
          <LinkButton to={`${here}?assign=1#assign`} kind="primary" preventScrollReset>
            {t('reviewing.assign.look')}
          </LinkButton>
        </div>
      )}
      {open && look && <Look look={look} intakeId={intake.id} />}
    </Section>
  );
}

interface LookProps {
  look: AssignmentLook;
  intakeId: string;
}

function Look({ look, intakeId }: LookProps) {
  const { t } = useMessages();
  const here = `/intakes/${intakeId}/reviewers`;
  const { added, thirds, takenBack, orphaned, unscreened, hash, reviewers } = look;
  return (
    <div className="grid gap-4">
      <p className="font-semibold">
        {t(hash === null ? 'reviewing.assign.nothing' : 'reviewing.assign.sum', { added, thirds })}
      </p>
      {takenBack > 0 && <p>{t('reviewing.assign.takenBack', { count: takenBack })}</p>}
      {orphaned > 0 && <p>{t('reviewing.assign.orphaned', { count: orphaned })}</p>}
      {unscreened > 0 && <p>{t('reviewing.assign.unscreened', { count: unscreened })}</p>}
      {hash !== null && (
        <Table
          caption={t('reviewing.assign.loads')}
          columns={[
            { key: 'name', title: t('reviewing.panel.name') },
            { key: 'has', title: t('reviewing.assign.has'), numeric: true },
            { key: 'gets', title: t('reviewing.assign.gets'), numeric: true },
            { key: 'will', title: t('reviewing.assign.will'), numeric: true },
          ]}
        >
          {reviewers.map(({ id, name, has, gets }) => (
            <Row key={id} head={name}>
              <Cell numeric>{has}</Cell>
              <Cell numeric>{gets === 0 ? '–' : `+${gets}`}</Cell>
              <Cell numeric>{has + gets}</Cell>
            </Row>
          ))}
        </Table>
      )}
      {look.lacking > 0 && <Lacks look={look} intakeId={intakeId} />}
      <Form method="post" className="flex flex-wrap gap-3">
        {hash !== null && (
          <>
            <input type="hidden" name="agreed" value={hash} />
            <Button kind="primary" name="intent" value="assign">
              {t('reviewing.assign.go', { added })}
            </Button>
          </>
        )}
        <LinkButton to={here} kind="quiet" preventScrollReset>
          {t('reviewing.assign.leave')}
        </LinkButton>
      </Form>
    </div>
  );
}

/** Applications that cannot have all their reviews, and why. */
function Lacks({ look: { lacks, lacking }, intakeId }: LookProps) {
  const { t } = useMessages();
  return (
    <>
      <Notice tone="warn" title={t('reviewing.lacks.title', { count: lacking })}>
        <p>{t('reviewing.lacks.what')}</p>
      </Notice>
      <Table
        caption={t('reviewing.lacks.title', { count: lacking })}
        columns={[
          { key: 'number', title: t('reviewing.scores.number') },
          { key: 'missing', title: t('reviewing.lacks.missing'), numeric: true },
          { key: 'why', title: t('reviewing.lacks.why') },
        ]}
      >
        {lacks.map(({ applicationId, number, missing, excluded, full }) => (
          <Row
            key={applicationId}
            head={
              <Link
                to={`/intakes/${intakeId}/applications/${applicationId}`}
                className="link"
              >{`#${number}`}</Link>
            }
          >
            <Cell numeric>{missing}</Cell>
            <Cell>
              {excluded.length > 0 &&
                `${t('reviewing.lacks.conflict', { names: excluded.join(', ') })} `}
              {full.length > 0 && `${t('reviewing.lacks.full', { names: full.join(', ') })} `}
              {excluded.length + full.length === 0 && t('reviewing.lacks.few')}
            </Cell>
          </Row>
        ))}
      </Table>
      {lacking > lacks.length && (
        <p className="text-muted">{t('reviewing.lacks.more', { count: lacking - lacks.length })}</p>
      )}
    </>
  );
}
