// How it fits the budget of the scheme and fiscal year.
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import { Box, Facts, type Html, Notice } from '#ui/index.ts'
import { budgetPaths } from '#modules/budget/index.ts'
import { laterBudget } from '../phrases.ts'
import type { Whole } from '../queries/whole.ts'

export const BudgetBoxes = ({ whole }: { whole: Whole }): Html => (
  <>
    {whole.budgets.map((budget) => (
      <BudgetBox budget={budget} decision={whole.decision} />
    ))}
  </>
)

const BudgetBox = ({
  budget,
  decision,
}: {
  budget: Whole['budgets'][number]
  decision: Whole['decision']
}): Html | null => {
  if (budget.commits === 0) return null
  const after = budget.left - budget.commits
  const open = decision.state !== 'approved'
  if (budget.closed)
    return (
      <Box title={t(`${budget.fiscal_year}年度の予算`, `Budget of fiscal ${budget.fiscal_year}`)}>
        <p>
          {t(
            `${budget.fiscal_year}年度の出納は閉鎖されています。この起案で${yenText(-budget.commits)}が不用額になり、ほかの決定には使えません。`,
            `The books of ${budget.fiscal_year} are closed: ${yenText(-budget.commits)} of it stays unused, and nothing else can be decided with it.`,
          )}
        </p>
      </Box>
    )
  return (
    <Box title={t(`${budget.fiscal_year}年度の予算`, `Budget of fiscal ${budget.fiscal_year}`)}>
      {budget.later && <p>{t(laterBudget)}</p>}
      <Facts
        items={[
          [t('予算額', 'Appropriated'), yenText(budget.appropriated)],
          [t('決定済み', 'Committed'), yenText(budget.committed)],
          [t('残り', 'Left'), yenText(budget.left)],
          [t('この起案で決める額', 'By this proposal'), yenText(budget.commits)],
          [t('決定したあとの残り', 'Left after it'), open && after >= 0 && yenText(after)],
        ]}
      />
      {open && after < 0 && (
        <Notice kind="error" title={t('予算が足りません', 'The budget does not suffice')}>
          {t(
            `${yenText(-after)}足りないため、このままでは最後の決裁ができません。`,
            `${yenText(-after)} is missing: it cannot be approved as it stands.`,
          )}
        </Notice>
      )}
      <p>
        <a href={budgetPaths.scheme(decision.scheme)}>{t('予算の台帳を見る', 'See the ledger')}</a>
      </p>
    </Box>
  )
}
