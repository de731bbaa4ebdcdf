// Beside a challenge: the viewer's fit; for staff, the way to its candidates; for the organization, whom it was introduced to.
import { belongsTo, readsAsStaff } from '#platform/auth/actor.ts'
import { today } from '#platform/calendar/index.ts'
import { t } from '#platform/i18n/index.ts'
import { Box, Chip, type Html, LinkButton } from '#ui/index.ts'
import { matchablePerson, memberPaths, personCards } from '#modules/members/index.ts'
import { type OpportunityAside, opportunityNeeds, whyClosed } from '#modules/opportunities/index.ts'
import { seenBy } from './introduction.ts'
import { FitReasons } from './pages/fit-lines.tsx'
import { matchingPaths } from './paths.ts'
import { seenChips, seenWords } from './phrases.ts'
import { introductionsOf } from './queries/introductions.ts'
import { type Fit, fit } from './rules.ts'

const Own = ({ fit }: { fit: Fit }): Html => (
  <Box title={t('あなたとの相性', 'You and this challenge')}>
    <FitReasons fit={fit} />
    {!fit.possible && (
      <p>
        {t('合わない条件があっても、応募はできます。', 'You can enter even where a condition does not fit.')}{' '}
        <a href={memberPaths.profile}>{t('プロフィールを直す', 'Edit my profile')}</a>
      </p>
    )}
  </Box>
)

/** For somebody with a profile, while entries are taken. */
export const fitAside: OpportunityAside = async (c, o) => {
  const { actor } = c.var
  const day = today(c.var.now)
  if (
    actor === null ||
    actor.person === null ||
    readsAsStaff(actor) ||
    belongsTo(actor, o.organization) ||
    whyClosed(o, day) !== null
  )
    return null
  const { person } = actor
  const pair = await c.var.read(async (db) => ({
    who: await matchablePerson(db, person),
    need: (await opportunityNeeds(db, [o.id]))[0],
  }))
  return pair.who === undefined || pair.need === undefined ? null : <Own fit={fit(pair.who, pair.need, day)} />
}

export const candidatesAside: OpportunityAside = async (c, o) =>
  !readsAsStaff(c.var.actor) || (o.state !== 'published' && o.state !== 'closed') ? null : (
    <Box title={t('調整役の手がかり', 'For coordinators')}>
      <LinkButton kind="second" href={matchingPaths.candidates(o.id)}>
        {t('この課題に合う人を見る', 'See who fits')}
      </LinkButton>
    </Box>
  )

export const introducedAside: OpportunityAside = async (c, o) => {
  const { actor } = c.var
  if (actor === null || !belongsTo(actor, o.organization)) return null
  const day = today(c.var.now)
  const rows = await c.var.read(async (db) => {
    const all = await introductionsOf(db, o.id)
    const cards = await personCards(
      db,
      actor,
      all.map(({ person }) => person),
    )
    return all.map((one) => ({
      id: one.id,
      name: cards.get(one.person)?.display_name ?? '',
      seen: seenBy('organization', one, day),
    }))
  })
  if (rows.length === 0) return null
  return (
    <Box title={t('調整役からのご紹介', 'Introductions')}>
      <ul>
        {rows.map(({ id, name, seen }) => (
          <li>
            <a href={matchingPaths.introduction(id)}>{name}</a> <Chip kind={seenChips[seen]}>{t(seenWords[seen])}</Chip>
          </li>
        ))}
      </ul>
    </Box>
  )
}
