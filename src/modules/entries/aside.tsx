// Beside a challenge: its entries for those who answer them, one's own entry for whoever has entered.
import { mayWrite } from '#platform/auth/actor.ts'
import { t } from '#platform/i18n/index.ts'
import { Box, Chip, type Html, LinkButton } from '#ui/index.ts'
import { ClosingNote, type OpportunityAside } from '#modules/opportunities/index.ts'
import { entryPaths } from './paths.ts'
import { ownStateWords, stateChips } from './phrases.ts'
import { canSeeEntries } from './policy.ts'
import { findEntry } from './queries/entry.ts'
import { type EntryCount, entryCounts, findPlace, noEntries } from './queries/places.ts'
import type { State } from './tables.ts'

const Arrived = ({
  opportunity,
  count,
  toAnswer,
}: {
  opportunity: string
  count: EntryCount
  toAnswer: boolean
}): Html => (
  <Box title={t('届いた応募', 'Entries')}>
    <p>
      {count.all === 0
        ? t('まだ届いていません。', 'None yet.')
        : t(`${count.all}件・お返事がまだのもの${count.open}件`, `${count.all} in all, ${count.open} to answer`)}
    </p>
    {count.all > 0 && (
      <LinkButton kind={count.open > 0 ? 'primary' : 'second'} href={entryPaths.of(opportunity)}>
        {t('応募を並べて見る', 'See them side by side')}
      </LinkButton>
    )}
    {toAnswer && count.open > 0 && (
      <LinkButton kind="second" href={entryPaths.remaining(opportunity)}>
        {t('残りの方へお返事する', 'Answer those who remain')}
      </LinkButton>
    )}
  </Box>
)

const Own = ({ id, state, note }: { id: string; state: State; note: string }): Html => (
  <>
    <p>
      {t('応募しています', 'You have entered')} <Chip kind={stateChips[state]}>{t(ownStateWords[state])}</Chip>
    </p>
    {note !== '' && <ClosingNote note={note} />}
    <LinkButton href={entryPaths.page(id)}>{t('あなたの応募を見る', 'See my entry')}</LinkButton>
  </>
)

export const entriesAside: OpportunityAside = async (c, { id, organization, state }) => {
  const { actor } = c.var
  if (actor === null || (state !== 'published' && state !== 'closed')) return null
  if (canSeeEntries(actor, organization)) {
    const counts = await c.var.read((db) => entryCounts(db, [id]))
    const toAnswer = state === 'closed' && mayWrite(actor)
    return <Arrived opportunity={id} count={counts.get(id) ?? noEntries} toAnswer={toAnswer} />
  }
  return null
}

/** Whoever has entered is led to their entry instead of entering again. */
export const ownEntry: OpportunityAside = async (c, { id, closed_note }) => {
  const person = c.var.actor?.person ?? null
  if (person === null) return null
  const own = await c.var.read(async (db) => {
    const place = await findPlace(db, id, person)
    return place === undefined ? undefined : findEntry(db, place)
  })
  return own === undefined ? null : <Own id={own.id} state={own.state} note={closed_note} />
}
