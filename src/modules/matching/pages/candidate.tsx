// One candidate: who they are, why they fit, what can be done.
import { t } from '#platform/i18n/index.ts'
import { ActionForm, Chip, type Html, LinkButton } from '#ui/index.ts'
import { dayLabels, type MatchablePerson, periodPhrase, PersonPhoto, placeLabels } from '#modules/members/index.ts'
import { matchingPaths } from '../paths.ts'
import { missPhrase } from '../phrases.ts'
import type { Row } from './candidates.tsx'
import { FitPoints, FitReasons } from './fit-lines.tsx'

const facts = (person: MatchablePerson): string => {
  const { area, hours_per_week, days, place } = person
  const period = periodPhrase(person)
  return [
    area,
    hours_per_week === null ? '' : t(`週${hours_per_week}時間まで`, `${hours_per_week} hours a week`),
    days.map((day) => t(dayLabels[day])).join(t('・', ', ')),
    period === null ? '' : t(period),
    t(placeLabels[place]),
  ]
    .filter((text) => text !== '')
    .join(t('／', ' / '))
}

const Acts = ({ row, opportunity, open }: { row: Row; opportunity: string; open: boolean }): Html => {
  const { person, note, introduced, fit } = row
  const hidden = { person: person.id }
  return (
    <div class="candidate-acts">
      {introduced ? (
        <Chip kind="good">{t('紹介済み', 'Introduced')}</Chip>
      ) : (
        open &&
        fit.possible && (
          <LinkButton
            small
            href={matchingPaths.introduce(opportunity, person.id)}
            label={t(`${person.display_name}さんを紹介する`, `Introduce ${person.display_name}`)}
          >
            {t('紹介する', 'Introduce')}
          </LinkButton>
        )
      )}
      {note === null ? (
        <ActionForm
          action={matchingPaths.shortlist(opportunity)}
          kind="second"
          small
          hidden={{ ...hidden, note: '' }}
          label={t('候補リストに入れる', 'Shortlist')}
        />
      ) : (
        <ActionForm
          action={matchingPaths.removal(opportunity)}
          kind="plain"
          small
          hidden={hidden}
          label={t('候補リストから外す', 'Remove from shortlist')}
        />
      )}
    </div>
  )
}

const NoteForm = ({ row, opportunity }: { row: Row; opportunity: string }): Html => (
  <form class="candidate-note" method="post" action={matchingPaths.shortlist(opportunity)}>
    <input type="hidden" name="person" value={row.person.id} />
    <label>
      {t('メモ（職員だけが読みます）', 'Note (for staff only)')}
      <input type="text" name="note" value={row.note ?? ''} />
    </label>
    <button class="button second small" type="submit">
      {t('メモを残す', 'Keep the note')}
    </button>
  </form>
)

export const CandidateItem = ({
  row,
  opportunity,
  mayWrite,
  open,
}: {
  row: Row
  opportunity: string
  mayWrite: boolean
  open: boolean
}): Html => {
  const asked = row.fit.reasons.filter(({ mark }) => mark === 'ask').length
  return (
    <li class="candidate">
      <div class="candidate-head">
        <h2 class="with-photo">
          <PersonPhoto person={{ ...row.person, photo: row.photo }} />
          {row.person.display_name}
        </h2>
        <p>{facts(row.person)}</p>
        {row.miss !== null && (
          <Chip kind="wait">
            {t(`${missPhrase(row.miss).ja}だけ合いません`, `Only ${missPhrase(row.miss).en} does not fit`)}
          </Chip>
        )}
        {row.fit.possible && asked > 0 && <Chip>{t(`確かめること ${asked}`, `To be asked: ${asked}`)}</Chip>}
        {row.fit.misses.includes('entered') && <Chip kind="good">{t('応募済み', 'Has entered')}</Chip>}
      </div>
      <FitReasons fit={row.fit} />
      <FitPoints fit={row.fit} />
      {row.note !== null && mayWrite && <NoteForm row={row} opportunity={opportunity} />}
      {mayWrite && <Acts row={row} opportunity={opportunity} open={open} />}
    </li>
  )
}
