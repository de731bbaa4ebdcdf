// On an event's page: the way to apply, or how one's own application stands.
import { mayWrite } from '#platform/auth/actor.ts'
import { t } from '#platform/i18n/index.ts'
import { Box, Chip, DateText, type Html, LinkButton } from '#ui/index.ts'
import { type EventRow, eventAsides, whyNotOpen } from '#modules/events/index.ts'
import { registrationPaths } from './paths.ts'
import { stateChips, stateWords } from './phrases.ts'
import { findLive, leadCode } from './queries/own.ts'
import { countWaiting } from './queries/queue.ts'
import type { State } from './tables.ts'

const Own = ({ state, code }: { state: State; code: string }): Html => (
  <Box title={t('あなたの申込み', 'Your application')}>
    <p>
      <Chip kind={stateChips[state]}>{t(stateWords[state])}</Chip>
    </p>
    <LinkButton href={registrationPaths.ticket(code)}>{t('参加票を見る', 'See my ticket')}</LinkButton>
  </Box>
)

/** How seats are given, and what is left of them. */
function seatsText({ admission, capacity, taken }: EventRow, waiting: number): string {
  const seats = t(`定員${capacity ?? ''}人`, `${capacity ?? ''} seats`)
  if (admission === 'draw')
    return t(`${seats}・応募が席の数を超えたときは、抽選で決めます`, `${seats}, drawn if more apply`)
  if (admission === 'approval') return t(`${seats}・主催者が決めます`, `${seats}, the organizer decides`)
  const left = (capacity ?? 0) - taken
  if (left > 0 && waiting === 0)
    return t(`${seats}・あと${left}席（先着順）`, `${seats}, ${left} left: first come, first served`)
  return waiting === 0
    ? t(`${seats}・満席です（キャンセル待ちを受け付けます）`, `${seats}, all taken: you can wait for one`)
    : t(`${seats}・満席です（キャンセル待ち ${waiting}組）`, `${seats}, all taken: ${waiting} waiting`)
}

const Open = ({ event, waiting, mayApply }: { event: EventRow; waiting: number; mayApply: boolean }): Html => (
  <Box title={t('参加の申込み', 'Take part')}>
    <p>{seatsText(event, waiting)}</p>
    {mayApply && <LinkButton href={registrationPaths.apply(event.id)}>{t('申し込む', 'Apply')}</LinkButton>}
    {event.closes_at !== null && (
      <p>
        {t('受付：', 'Until ')}
        <DateText at={event.closes_at} until />
        {t(' まで', '')}
      </p>
    )}
  </Box>
)

const Closed = ({ event, why, now }: { event: EventRow; why: string; now: Date }): Html => (
  <Box title={t('参加の申込み', 'Take part')}>
    <p>{why}</p>
    {event.opens_at !== null && now < event.opens_at && event.state === 'published' && (
      <p>
        {t('受付の始まり：', 'Applications open: ')}
        <DateText at={event.opens_at} />
      </p>
    )}
  </Box>
)

export const registrationAside: (typeof eventAsides)[number] = async (c, event) => {
  const { actor, account, now } = c.var
  if (event.source !== null || event.state === 'draft' || event.state === 'review') return null
  const whose = { person: actor?.person ?? null, email: actor?.acting_for ? null : (account?.email ?? null) }
  const { own, waiting } = await c.var.read(async (db) => {
    const live = actor === null ? undefined : await findLive(db, event.id, whose)
    return {
      own: live && { state: live.state, code: await leadCode(db, live.id) },
      waiting: await countWaiting(db, event.id),
    }
  })
  if (own !== undefined && own.state !== 'unconfirmed') return <Own {...own} />
  const why = whyNotOpen(event, now)
  if (why !== null) return <Closed event={event} why={t(why)} now={now} />
  return <Open event={event} waiting={waiting} mayApply={actor === null || mayWrite(actor)} />
}
