// The lines of a fit, and what each is worth.
import { t } from '#platform/i18n/index.ts'
import { type Html, Reasons } from '#ui/index.ts'
import type { Fit, Reason } from '../rules.ts'

const order = { yes: 0, partly: 1, ask: 2, no: 3 } as const

interface Shown {
  reasons: readonly Reason[]
}

const sorted = (fit: Shown) => fit.reasons.toSorted((a, b) => order[a.mark] - order[b.mark])

export const FitReasons = ({ fit }: { fit: Shown }): Html => (
  <Reasons items={sorted(fit).map(({ mark, text }) => ({ mark, text: t(text()) }))} />
)

export const FitPoints = ({ fit }: { fit: Fit }): Html => (
  <details class="fit-points">
    <summary>{t(`順番のもとになる点数：${fit.score}`, `Points for the order: ${fit.score}`)}</summary>
    <ul>
      {fit.reasons
        .filter(({ points }) => points > 0)
        .map(({ text, points }) => (
          <li>
            {t(text())} <strong>{`+${points}`}</strong>
          </li>
        ))}
    </ul>
    <p>
      {t(
        '点数は並べる順番だけに使います。条件に合わない人が、点数で並ぶことはありません。',
        'Points only decide the order. Nobody who misses a condition is listed for their points.',
      )}
    </p>
  </details>
)
