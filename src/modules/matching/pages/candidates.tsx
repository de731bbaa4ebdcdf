// Who fits a challenge, who nearly does, whom the coordinator has in mind, whom they have introduced.
import { t } from '#platform/i18n/index.ts'
import { type Html, Notice, PageHead, Pagination, Tabs } from '#ui/index.ts'
import { matchingPaths } from '../paths.ts'
import type { Show } from '../queries/candidates.ts'
import type { Candidate, Hint, Miss } from '../rules.ts'
import { CandidateItem } from './candidate.tsx'
import { Introduced, type Named } from './introduced.tsx'
import { Nobody } from './nobody.tsx'

export interface Row extends Candidate {
  miss: Miss | null
  /** Null when not on the list. */
  note: string | null
  introduced: boolean
  photo: string | null
}

export interface CandidatesProps {
  opportunity: { id: string; title: string; href: string; organization_name: string }
  show: Show
  counts: Record<Exclude<Show, 'near'>, number> & { near: number | undefined }
  rows: readonly Row[]
  hints: readonly Hint[]
  introductions: readonly Named[]
  page: number
  perPage: number
  mayWrite: boolean
  open: boolean
}

const tabWords = () => ({
  fitting: t('合う人', 'Who fits'),
  near: t('近い人', 'Who nearly fits'),
  shortlist: t('候補リスト', 'Shortlist'),
  introduced: t('紹介した人', 'Introduced'),
})

const NearNotice = (): Html => (
  <Notice kind="info">
    {t(
      '条件が1つだけ合わない方です。このままでは紹介できません。ご本人に応募やプロフィールの見直しをすすめるか、事業者と募集の条件を見直してください。',
      'Just one condition keeps them away, and they cannot be introduced as it stands. Invite them to enter by themselves or to correct their profile, or go through the conditions with the organization.',
    )}
  </Notice>
)

export function Candidates(props: CandidatesProps): Html {
  const { opportunity, show, counts, rows, page, perPage, introductions } = props
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
          ...(counts[tab] === undefined ? {} : { count: counts[tab] }),
        }))}
      />
      {show === 'introduced' ? (
        <Introduced opportunity={opportunity.id} introductions={introductions} />
      ) : rows.length === 0 ? (
        <Nobody {...props} />
      ) : (
        <>
          {show === 'near' && <NearNotice />}
          <ol class="candidates" role="list">
            {rows.map((row) => (
              <CandidateItem row={row} opportunity={opportunity.id} mayWrite={props.mayWrite} open={props.open} />
            ))}
          </ol>
          <Pagination
            page={page}
            perPage={perPage}
            total={counts[show] ?? 0}
            hrefOf={(n) => matchingPaths.candidates(opportunity.id, show, n)}
          />
        </>
      )}
    </>
  )
}
