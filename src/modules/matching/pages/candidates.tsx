// Who fits a challenge, who nearly does, whom the coordinator has in mind, whom they have introduced.
import { t } from '#platform/i18n/index.ts'
import { ActionForm, Chip, type Column, DataTable, DateText, Empty, type Html, LinkButton, PageHead, Pagination, Prose, Tabs } from '#ui/index.ts'
import { dayLabels, type MatchablePerson, placeLabels } from '#modules/members/index.ts'
import { matchingPaths } from '../paths.ts'
import { answerWords, missPhrase } from '../phrases.ts'
import type { Introduction } from '../queries/introductions.ts'
import type { Candidate, Miss, Sorted } from '../rules.ts'
import { FitPoints, FitReasons } from './fit-lines.tsx'

export type Show = 'fitting' | 'near' | 'shortlist' | 'introduced'

export interface Row extends Candidate {
  miss: Miss | null
  /** Null when not on the list. */
  note: string | null
  introduced: boolean
}

export interface CandidatesProps {
  opportunity: { id: string; title: string; href: string; organization_name: string }
  show: Show
  counts: Record<Show, number>
  rows: readonly Row[]
  hints: Sorted['hints']
  introductions: readonly (Introduction & { name: string })[]
  page: number
  pages: number
  mayWrite: boolean
  open: boolean
}

const facts = ({ area, hours_per_week, days, place }: MatchablePerson): string =>
  [
    area,
    hours_per_week === null ? '' : t(`週${hours_per_week}時間まで`, `${hours_per_week} hours a week`),
    days.map((day) => t(dayLabels[day])).join(t('・', ', ')),
    t(placeLabels[place]),
  ]
    .filter((text) => text !== '')
    .join(t('／', ' / '))

const Acts = ({ row, opportunity, open }: { row: Row; opportunity: string; open: boolean }): Html => {
  const { person, note, introduced, fit } = row
  const hidden = { person: person.id }
  return (
    <div class="candidate-acts">
      {introduced ? (
        <Chip kind="good">{t('紹介済み', 'Introduced')}</Chip>
      ) : (
        open && !fit.misses.includes('entered') && (
          <LinkButton small href={matchingPaths.introduce(opportunity, person.id)} label={t(`${person.display_name}さんを紹介する`, `Introduce ${person.display_name}`)}>
            {t('紹介する', 'Introduce')}
          </LinkButton>
        )
      )}
      {note === null ? (
        <ActionForm action={matchingPaths.shortlist(opportunity)} kind="second" small hidden={{ ...hidden, note: '' }} label={t('候補リストに入れる', 'Shortlist')} />
      ) : (
        <ActionForm action={matchingPaths.removal(opportunity)} kind="plain" small hidden={hidden} label={t('候補リストから外す', 'Remove from shortlist')} />
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

const One = ({ row, opportunity, mayWrite, open }: { row: Row; opportunity: string; mayWrite: boolean; open: boolean }): Html => (
  <li class="candidate">
    <div class="candidate-head">
      <h2>{row.person.display_name}</h2>
      <p>{facts(row.person)}</p>
      {row.miss !== null && <Chip kind="wait">{t(`${missPhrase(row.miss).ja}だけ合いません`, `Only ${missPhrase(row.miss).en} does not fit`)}</Chip>}
      {row.fit.misses.includes('entered') && <Chip kind="good">{t('応募済み', 'Has entered')}</Chip>}
    </div>
    <FitReasons fit={row.fit} />
    <FitPoints fit={row.fit} />
    {row.note !== null && mayWrite && <NoteForm row={row} opportunity={opportunity} />}
    {mayWrite && <Acts row={row} opportunity={opportunity} open={open} />}
  </li>
)

export const Hints = ({ hints }: Pick<CandidatesProps, 'hints'>): Html => (
  <ul>
    {hints.slice(0, 5).map(({ miss, people }) => (
      <li>{t(`${missPhrase(miss).ja}を外すと、あと${people}名`, `Without ${missPhrase(miss).en}: ${people} more`)}</li>
    ))}
  </ul>
)

const Nobody = ({ show, hints, opportunity }: Pick<CandidatesProps, 'show' | 'hints' | 'opportunity'>): Html => {
  const back = (
    <LinkButton kind="second" href={show === 'fitting' && hints.length > 0 ? matchingPaths.candidates(opportunity.id, 'near') : opportunity.href}>
      {show === 'fitting' && hints.length > 0 ? t('近い人を見る', 'See who nearly fits') : t('募集のページを見る', 'See the challenge')}
    </LinkButton>
  )
  if (show === 'shortlist') {
    return (
      <Empty title={t('候補リストは空です', 'The shortlist is empty')} action={<LinkButton kind="second" href={matchingPaths.candidates(opportunity.id)}>{t('合う人を見る', 'See who fits')}</LinkButton>}>
        {t('合う人の欄から、気になる方を入れておけます。', 'Add people you have in mind from the list of those who fit.')}
      </Empty>
    )
  }
  if (show === 'near') {
    return (
      <Empty title={t('条件が1つだけ合わない人はいません', 'Nobody misses just one condition')} action={back}>
        {t('募集の条件を、事業者と一緒に見直してみましょう。', 'Please go through the conditions with the organization.')}
      </Empty>
    )
  }
  return (
    <Empty title={t('すべての条件に合う人は、いまいません', 'Nobody meets every condition now')} action={back}>
      {hints.length > 0 ? (
        <>
          <p>{t('条件を1つ見直すと、次の人数が合います。', 'By giving up one condition:')}</p>
          <Hints hints={hints} />
        </>
      ) : (
        t('募集の条件を、事業者と一緒に見直してみましょう。', 'Please go through the conditions with the organization.')
      )}
    </Empty>
  )
}

const columns = (): Column<CandidatesProps['introductions'][number]>[] => [
  { label: t('紹介した人', 'Who'), head: true, cell: ({ name }) => name },
  {
    label: t('ご本人', 'The person'),
    cell: ({ person_answer, person_words }) => (
      <>
        {t(answerWords[person_answer])}
        {person_words !== '' && <Prose text={person_words} />}
      </>
    ),
  },
  {
    label: t('事業者', 'The organization'),
    cell: ({ organization_answer, organization_words }) => (
      <>
        {t(answerWords[organization_answer])}
        {organization_words !== '' && <Prose text={organization_words} />}
      </>
    ),
  },
  { label: t('返事の期限', 'Answers until'), cell: ({ until_on }) => <DateText on={until_on} /> },
]

const tabWords = () => ({
  fitting: t('合う人', 'Who fits'),
  near: t('近い人', 'Who nearly fits'),
  shortlist: t('候補リスト', 'Shortlist'),
  introduced: t('紹介した人', 'Introduced'),
})

export function Candidates(props: CandidatesProps): Html {
  const { opportunity, show, counts, rows, page, pages, introductions } = props
  const words = tabWords()
  return (
    <>
      <PageHead
        title={t('この課題に合う人', 'People for this challenge')}
        lead={
          <>
            <a href={opportunity.href}>{opportunity.title}</a>
            <br />
            {opportunity.organization_name}
          </>
        }
      />
      <Tabs
        items={(['fitting', 'near', 'shortlist', 'introduced'] as const).map((tab) => ({
          href: matchingPaths.candidates(opportunity.id, tab),
          label: words[tab],
          current: tab === show,
          count: counts[tab],
        }))}
      />
      {show === 'introduced' ? (
        <DataTable
          caption={words.introduced}
          captionHidden
          columns={columns()}
          rows={introductions}
          empty={
            <Empty title={t('まだ紹介していません', 'Nobody introduced yet')} action={<LinkButton kind="second" href={matchingPaths.candidates(opportunity.id)}>{t('合う人を見る', 'See who fits')}</LinkButton>}>
              {t('紹介すると、双方に同時に知らせます。', 'Both sides are told at once.')}
            </Empty>
          }
        />
      ) : rows.length === 0 ? (
        <Nobody {...props} />
      ) : (
        <>
          <ol class="candidates" role="list">
            {rows.map((row) => (
              <One row={row} opportunity={opportunity.id} mayWrite={props.mayWrite} open={props.open} />
            ))}
          </ol>
          <Pagination page={page} pages={pages} total={counts[show]} hrefOf={(n) => matchingPaths.candidates(opportunity.id, show, n)} />
        </>
      )}
    </>
  )
}
