// On the front page: what is on next.
import type { Ctx } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import { Band, BlockHead, CardList, type Html } from '#ui/index.ts'
import { EventCard } from './pages/event-card.tsx'
import { eventPaths } from './paths.ts'
import { eventCards } from './queries/cards.ts'
import { nextIds } from './queries/list.ts'
import { departmentOf } from './routes/site.ts'

/** Nothing while nothing is announced. */
export async function nextEvents(c: Ctx): Promise<Html | null> {
  const { now } = c.var
  const cards = await c.var.read(async (db) => eventCards(db, await nextIds(db, now, 3)))
  return cards.length === 0 ? null : (
    <Band>
      <BlockHead title={t('これからの催し', 'What is on')}>
        <a href={eventPaths.list()}>{t('すべて見る', 'See all')}</a>
      </BlockHead>
      <CardList label={t('これからの催し', 'What is on')}>
        {cards.map((card) => (
          <EventCard card={card} now={now} department={departmentOf(c)} />
        ))}
      </CardList>
    </Band>
  )
}
