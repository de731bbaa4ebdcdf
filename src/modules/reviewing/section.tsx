// On an application's page, for staff: how far its review is. Applicants and their supporters read nothing of it.
import type { ApplicationPart } from '#modules/applications/index.ts'
import { t } from '#platform/i18n/index.ts'
import { LinkButton } from '#ui/index.ts'
import { pointsText } from './pages/given-scores.tsx'
import { reviewingPaths } from './paths.ts'
import { resultsOf } from './queries/results.ts'

export const staffSection: ApplicationPart = async (c, { id, state }, reader) => {
  if (reader !== 'staff' || state === 'submitted' || state === 'formal') return null
  const result = (await c.var.read((db) => resultsOf(db, [id]))).get(id)
  if (result === undefined || (result.reviews === 0 && state !== 'review')) return null
  return (
    <section class="flow">
      <h2>{t('審査', 'Review')}</h2>
      <p>
        {result.score === null
          ? t(`採点が提出された数：${result.reviews}`, `Handed in: ${result.reviews}`)
          : t(
              `平均${pointsText(result.score)}点・${result.rank ?? ''}位（審査員${result.reviews}人、開き${pointsText(result.spread ?? 0)}点）`,
              `Mean ${pointsText(result.score)}, rank ${result.rank ?? ''} (${result.reviews} reviewers, spread ${pointsText(result.spread ?? 0)})`,
            )}
      </p>
      <p>
        <LinkButton kind="second" href={reviewingPaths.application(id)}>
          {t('審査のようすを見る', 'See its reviews')}
        </LinkButton>
      </p>
    </section>
  )
}
