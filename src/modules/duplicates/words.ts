// What was found, in one sentence: on pages and on the paper that deciders read.
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import { stateIn } from '#modules/applications/index.ts'
import type { Duplicate } from './find.ts'

/** The same document or cost stands in both: to be looked at before anything is granted. */
export const isSameThing = ({ documents, costs }: Duplicate): boolean => documents.length + costs.length > 0

export const duplicateName = ({ other }: Duplicate): string => `${other.number} ${other.title}`

export const amountText = ({ yen, decided }: Duplicate): string => {
  if (yen === null) return ''
  return decided ? yenText(yen) : t(`見込み ${yenText(yen)}`, `${yenText(yen)} (estimated)`)
}

/** Where the other stands, and what both have in common. */
export function duplicateText(one: Duplicate): string {
  const { other, same_firm, documents, costs } = one
  const names = documents.join(t('、', ', '))
  const lines = costs
    .map(({ what, yen }) => t(`${what}（${yenText(yen)}）`, `${what} (${yenText(yen)})`))
    .join(t('、', ', '))
  return [
    same_firm
      ? t('同じ申請者の申請', 'The same applicant’s')
      : t(`別の申請者（${other.applicant_name}）の申請`, `Another applicant’s (${other.applicant_name})`),
    t(stateIn(other.state, other.kind).label),
    amountText(one),
    documents.length > 0 && t(`同じ書類：${names}`, `same document: ${names}`),
    costs.length > 0 && t(`同じ経費：${lines}`, `same cost: ${lines}`),
  ]
    .filter(Boolean)
    .join(t('。', '; '))
}

/** Of many applications together, as whoever decides reads them first; empty: nothing was found. */
export function duplicateCounts(found: readonly (readonly Duplicate[])[]): string {
  const same = found.filter((all) => all.some(isSameThing)).length
  const other = found.filter((all) => all.some(({ same_firm }) => same_firm)).length
  return [
    same > 0 &&
      t(
        `同じ書類か同じ経費がほかの申請にもあるもの：${same}件`,
        `the same document or cost in another application: ${same}`,
      ),
    other > 0 &&
      t(`同じ申請者のほかの申請があるもの：${other}件`, `other applications of the same applicant: ${other}`),
  ]
    .filter(Boolean)
    .join(t('、', ', '))
}

/** Said, too: it was looked for. */
export const nothingFound = (): string =>
  t(
    '同じ申請者のほかの申請も、同じ書類や経費のある申請も、見つかりませんでした。',
    'Neither other applications of the applicant nor the same documents or costs were found.',
  )
