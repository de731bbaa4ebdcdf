// On the front page: support whose applications close soon.
import type { Ctx } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import { Band, BlockHead, CardList, type Html } from '#ui/index.ts'
import { SchemeCard } from './pages/scheme-card.tsx'
import { schemePaths } from './paths.ts'
import { schemeCards } from './queries/cards.ts'
import { closingIds } from './queries/list.ts'
import { counterOf } from './routes/site.ts'

/** Nothing while nothing closes soon. */
export async function closingSchemes(c: Ctx): Promise<Html | null> {
  const { now } = c.var
  const cards = await c.var.read(async (db) => schemeCards(db, await closingIds(db, now, 3), now))
  const title = t('締切の近い支援', 'Support that closes soon')
  return cards.length === 0 ? null : (
    <Band>
      <BlockHead title={title}>
        <a href={schemePaths.list()}>{t('すべて見る', 'See all')}</a>
      </BlockHead>
      <CardList label={title}>
        {cards.map((card) => (
          <SchemeCard card={card} now={now} department={counterOf(c).department} />
        ))}
      </CardList>
    </Band>
  )
}
