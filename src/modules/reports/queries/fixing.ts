// What an inspection found, for whoever decides on the final amount.
import type { Db } from '#platform/db/index.ts'
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import type { Application } from '#modules/applications/index.ts'
import type { DossierPart, Measure } from '#modules/awards/index.ts'
import { disallowedReasons } from '../disallowed.ts'
import { factText } from '../fact-text.ts'
import { lineLabel } from '../line-label.ts'
import { eligibleSum, paidSum } from '../sums.ts'
import { type CostLine, findReport, reportsOf } from './report.ts'
import { amountOf, askedOf } from './amount.ts'
import { type BegunReport, wholeReport } from './whole.ts'

/** Null: nothing was inspected yet. */
async function inspectedReport(db: Db, application: Application): Promise<BegunReport | null> {
  const report = await findReport(db, application.id)
  return report === undefined || report.inspected_at === null
    ? null
    : { ...(await wholeReport(db, application)), report }
}

/** Never above the eligible costs, the award, or what the rules make of them. */
export async function fixingMeasure(db: Db, application: Application): Promise<Measure> {
  const whole = await inspectedReport(db, application)
  const amount = whole && amountOf(whole)
  if (amount === null) return { by_rules_yen: null, most_yen: null }
  return { by_rules_yen: amount.yen, most_yen: amount.yen ?? Math.min(amount.eligible_yen, amount.award_yen) }
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
async function inspectionOf(db: Db, application: Application): Promise<DossierPart | null> {
  const whole = await inspectedReport(db, application)
  const amount = whole && amountOf(whole)
  if (whole === null || amount === null) return null
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

/** The inspections in the dossier and on the page of an item; only where one was made is a report read whole. */
export async function inspectionPart(db: Db, applications: readonly Application[]): Promise<Map<string, DossierPart>> {
  const reports = await reportsOf(
    db,
    applications.map(({ id }) => id),
  )
  const inspected = new Set(reports.flatMap((one) => (one.inspected_at === null ? [] : [one.application])))
  const parts = new Map<string, DossierPart>()
  for (const application of applications.filter(({ id }) => inspected.has(id))) {
    const part = await inspectionOf(db, application)
    if (part !== null) parts.set(application.id, part)
  }
  return parts
}
