// Beside an accepted entry: how it goes this week.
import { today } from '#platform/calendar/index.ts'
import { t } from '#platform/i18n/index.ts'
import { Box, LinkButton } from '#ui/index.ts'
import type { EntryAside } from '#modules/entries/index.ts'
import { sideOf } from '#modules/members/index.ts'
import { PulseButtons } from './pages/pulse-buttons.tsx'
import { followingPaths } from './paths.ts'
import { findEngagement, pulsesOf } from './queries/engagement.ts'
import { weekOf } from './rules.ts'

export const followingAside: EntryAside = async (c, entry) => {
  const week = weekOf(today(c.var.now))
  const read = await c.var.read(async (db) => ({
    engagement: await findEngagement(db, entry.id),
    pulses: await pulsesOf(db, [entry.id], week),
  }))
  const { engagement } = read
  if (engagement === undefined) return null
  const side = sideOf(c.var.actor, engagement)
  return (
    <Box title={t('取組のあゆみ', 'How the work goes')}>
      {side !== null && engagement.ended_on === null && (
        <PulseButtons entry={entry.id} given={read.pulses.find((one) => one.side === side)} />
      )}
      <LinkButton kind="second" href={followingPaths.page(entry.id)}>
        {t('記録を見る', 'See the record')}
      </LinkButton>
    </Box>
  )
}
