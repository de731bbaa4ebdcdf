// On a ticket page: the way in for those at the door, and where to sit.
import type { Ctx } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import { ActionForm, Box, clockText, Figures, type Html, LinkButton, Notice } from '#ui/index.ts'
import { canOrganize, sessionsOf } from '#modules/events/index.ts'
import type { TicketHolder } from '#modules/registrations/index.ts'
import { dayPaths } from './paths.ts'
import { roundName, tableName } from './phrases.ts'
import { checkinsOf } from './queries/door.ts'
import { tablesOf } from './queries/seating.ts'
import { sessionNow, whyDoorShut, whyNoSeat } from './rules.ts'

/** For whoever may check in; to the participant it says nothing. */
export async function doorPart(c: Ctx, { participant, registration, event }: TicketHolder): Promise<Html | null> {
  if (!canOrganize(c.var.actor, event.organization)) return null
  const { session, checkin } = await c.var.read(async (db) => {
    const session = sessionNow(await sessionsOf(db, event.id), c.var.now)
    const here = session === undefined ? [] : await checkinsOf(db, session.id)
    return { session, checkin: here.find((one) => one.participant === participant.id) }
  })
  if (session === undefined) return null
  const why = whyDoorShut(event, session, c.var.now) ?? whyNoSeat[registration.state]
  return (
    <Box title={t('受付（担当者の方に見えています）', 'Check-in (shown to staff)')}>
      {checkin !== undefined && (
        <Notice kind="success">
          {t(
            `${participant.name}さんは ${clockText(checkin.at)} に受付済みです`,
            `${participant.name} has been here since ${clockText(checkin.at)}`,
          )}
        </Notice>
      )}
      {checkin === undefined && why !== null && <Notice kind="error">{t(why)}</Notice>}
      {checkin === undefined && why === null && (
        <ActionForm action={dayPaths.ticketCheckin(participant.code)}>
          {t(`${participant.name}さんを受け付ける`, `Check in ${participant.name}`)}
        </ActionForm>
      )}
      <LinkButton kind="plain" href={dayPaths.session(event.id, session.id)}>
        {t('受付の画面へ', 'To the door')}
      </LinkButton>
    </Box>
  )
}

/** Where they sit in each round, once it was announced. */
export async function seatPart(c: Ctx, { participant, registration, event }: TicketHolder): Promise<Html | null> {
  if (registration.state !== 'admitted') return null
  const seats = await c.var.read((db) => tablesOf(db, event.id, participant.id))
  if (seats.length === 0) return null
  return (
    <Box title={t('あなたの席', 'Where you sit')}>
      <Figures
        items={seats.map(({ round, table_no }) => ({ label: t(roundName(round)), value: t(tableName(table_no)) }))}
      />
    </Box>
  )
}
