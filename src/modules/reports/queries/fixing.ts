// What an inspection found, for whoever decides on the final amount.
import type { Db } from '#platform/db/index.ts'
import { found } from '#platform/errors.ts'
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import type { Application } from '#modules/applications/index.ts'
import { awardsOf, type DossierPart, type Measure } from '#modules/awards/index.ts'
import { termsOf } from '#modules/schemes/index.ts'
import { disallowedReasons } from '../disallowed.ts'
import { factText } from '../fact-text.ts'
import { budgetField } from '../found-facts.ts'
import { lineLabel } from '../line-label.ts'
import { eligibleSum, paidSum } from '../sums.ts'
import { amountOf, askedOf, type Inspected } from './amount.ts'
import { type CostLine, linesByApplication, reportsOf } from './report.ts'

/** By application, those that were inspected; as many queries for one as for two hundred. */
async function inspectedReports(db: Db, applications: readonly Application[]): Promise<Map<string, Inspected>> {
  const reports = await reportsOf(
    db,
    applications.map(({ id }) => id),
  )
  const of = new Map(reports.flatMap((one) => (one.inspected_at === null ? [] : [[one.application, one]])))
  const inspected = applications.filter(({ id }) => of.has(id))
  const ids = inspected.map(({ id }) => id)
  const terms = await termsOf(db, inspected)
  const lines = await linesByApplication(db, ids)
  const awards = await awardsOf(db, ids)
  return new Map(
    inspected.map((application, i) => {
      const { id } = application
      const by = found(terms[i])
      return [
        id,
        {
          application,
          terms: by,
          report: found(of.get(id)),
          lines: lines.get(id) ?? [],
          award: awards.get(id) ?? null,
          costLines: budgetField(by)?.lines ?? [],
        },
      ]
    }),
  )
}

function measureOf(whole: Inspected | undefined): Measure {
  const amount = whole === undefined ? null : amountOf(whole)
  if (amount === null) return { by_rules_yen: null, most_yen: null }
  return { by_rules_yen: amount.yen, most_yen: amount.yen ?? Math.min(amount.eligible_yen, amount.award_yen) }
}

/** Never above the eligible costs, the award, or what the rules make of them. */
export async function fixingMeasures(db: Db, applications: readonly Application[]): Promise<Measure[]> {
  const inspected = await inspectedReports(db, applications)
  return applications.map(({ id }) => measureOf(inspected.get(id)))
}

const known = (yen: number | null): string => (yen === null ? t('分かりません', 'not known') : yenText(yen))

/** Paid, eligible, and why not all of it. */
function lineText({ yen, eligible_yen, disallowed_reason, disallowed_words }: CostLine): string {
  const reason = disallowedReasons[disallowed_reason]
  const why = [reason && t(reason), disallowed_words].filter(Boolean).join(t('：', ': '))
  return [
    t(`支払い${known(yen)}のうち対象${known(eligible_yen)}`, `${known(eligible_yen)} of ${known(yen)} eligible`),
    why,
  ]
    .filter((part) => part !== '')
    .join('\n')
}

/** Lines, corrected answers, the amount step by step. */
function inspectionOf(whole: Inspected): DossierPart | null {
  const amount = amountOf(whole)
  if (amount === null) return null
  const { lines, report } = whole
  return {
    title: t('実績報告の検査', 'Inspection of the report'),
    rows: [
      ...lines.map((line) => ({ label: lineLabel(whole, line), text: lineText(line) })),
      { label: t('支払った額の合計', 'Paid in all'), text: yenText(paidSum(lines)) },
      { label: t('対象と認めた額の合計', 'Eligible in all'), text: yenText(eligibleSum(lines)) },
      { label: t('ほかの補助', 'Other aid'), text: known(report.other_aid_yen) },
      ...askedOf(whole).flatMap(({ code, label, type, applied, said }) => {
        const now = report.found[code] ?? said
        if (now === applied && said === applied) return []
        const [before, told, after] = [applied, said, now].map((value) => factText(type, value))
        return [
          {
            label,
            text: t(
              `申請：${before}　報告：${told}　検査：${after}`,
              `Applied: ${before}; reported: ${told}; inspected: ${after}`,
            ),
          },
        ]
      }),
      ...amount.steps.map(({ article, words, yen }, i) => ({
        label: t(`計算 ${i + 1}`, `Step ${i + 1}`),
        text: `${[article, words].filter((part) => part !== '').join(' ')}　${known(yen)}`,
      })),
      ...amount.unmet.map(({ article, words }) => ({
        label: t('満たさない要件', 'No longer met'),
        text: [article, words].filter((part) => part !== '').join(' '),
      })),
      ...(report.site_words === ''
        ? []
        : [{ label: t('現地で確かめたこと', 'Seen on site'), text: report.site_words }]),
    ],
  }
}

/** The inspections in the dossier and on the page of an item. */
export async function inspectionPart(db: Db, applications: readonly Application[]): Promise<Map<string, DossierPart>> {
  const inspected = await inspectedReports(db, applications)
  const parts = new Map<string, DossierPart>()
  for (const [id, whole] of inspected) {
    const part = inspectionOf(whole)
    if (part !== null) parts.set(id, part)
  }
  return parts
}
