// How the final amount comes about.
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import { type Html, Notice } from '#ui/index.ts'
import type { FinalAmount } from '../final-amount.ts'

const known = (yen: number | null): string => (yen === null ? t('分かりません', 'not known') : yenText(yen))

export const AmountSteps = ({
  amount: { yen, steps, eligible_yen, award_yen, unmet, missing },
}: {
  amount: FinalAmount
}): Html => (
  <>
    <ol class="report-steps">
      {steps.map((step) => (
        <li>
          <span>{[step.article, step.words].filter(Boolean).join(' ')}</span> <strong>{known(step.yen)}</strong>
        </li>
      ))}
      <li>
        <span>{t('検査で認めた経費まで', 'At most the eligible costs')}</span> <strong>{yenText(eligible_yen)}</strong>
      </li>
      <li>
        <span>{t('交付決定の額まで', 'At most the award')}</span> <strong>{yenText(award_yen)}</strong>
      </li>
    </ol>
    <p class="report-final">
      {t('確定する額', 'Final amount')} <strong>{known(yen)}</strong>
    </p>
    {missing.length > 0 && (
      <p>
        {t(
          `分からないもの：${missing.map(({ ja }) => ja).join('、')}`,
          `Not known: ${missing.map(({ en }) => en).join(', ')}`,
        )}
      </p>
    )}
    {unmet.length > 0 && (
      <Notice kind="wait" title={t('実績では、満たさない要件があります', 'A condition is no longer met')}>
        <ul>
          {unmet.map(({ article, words }) => (
            <li>{`${article} ${words}`}</li>
          ))}
        </ul>
        {t('交付決定を取り消すかどうかを確かめてください。', 'Please decide whether the award stands.')}
      </Notice>
    )}
  </>
)
