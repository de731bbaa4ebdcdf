// How much of a budget is paid, committed and left, drawn. The figures stand beside it in words.
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import type { Html } from '#ui/index.ts'
import type { Balance } from '../rules.ts'

const width = 200

/** What its colours mean, once for all bars of a page. */
export const BudgetKey = (): Html => (
  <ul class="legend">
    <li class="budget-key-paid">{t('支払済み', 'Paid')}</li>
    <li class="budget-key-committed">{t('決定済みで、まだ支払っていない', 'Committed, not paid yet')}</li>
    <li class="budget-key-left">{t('残り', 'Left')}</li>
  </ul>
)

export function BudgetBar({ appropriated, committed, paid, left }: Balance): Html | null {
  if (appropriated === 0) return null
  const part = (yen: number) => Math.round((yen / appropriated) * width)
  const label = t(
    `予算${yenText(appropriated)}のうち、支払済み${yenText(paid)}、決定済み${yenText(committed)}、残り${yenText(left)}`,
    `Of ${yenText(appropriated)}: ${yenText(paid)} paid, ${yenText(committed)} committed, ${yenText(left)} left`,
  )
  return (
    <svg class="budget-bar" viewBox={`0 0 ${width} 12`} preserveAspectRatio="none" role="img" aria-label={label}>
      <rect class="budget-bar-all" width={width} height="12" />
      <rect class="budget-bar-committed" width={part(committed)} height="12" />
      <rect class="budget-bar-paid" width={part(paid)} height="12" />
    </svg>
  )
}
