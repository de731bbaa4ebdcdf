// 決裁欄: who approves in turn, and who has.
import { t } from '#platform/i18n/index.ts'
import { Box, DateText, type Html } from '#ui/index.ts'
import type { Step } from '../queries/decisions.ts'

const said = ({ approved_at, approved_name, name, deputy_reason }: Step): Html | string => {
  if (approved_at === null) return t(`${name}（これから）`, `${name} (to come)`)
  const who = deputy_reason === '' ? approved_name : t(`${approved_name}（代決）`, `${approved_name} (as deputy)`)
  return (
    <>
      {who} <DateText at={approved_at} />
      {deputy_reason !== '' && <p>{t(`代決の理由：${deputy_reason}`, `Why as deputy: ${deputy_reason}`)}</p>}
    </>
  )
}

export const StepsBox = ({ drafter_name, steps }: { drafter_name: string; steps: readonly Step[] }): Html => (
  <Box title={t('決裁', 'Approval')}>
    <ol class="decision-steps">
      <li>
        <strong>{t('起案', 'Drafted')}</strong> {drafter_name}
      </li>
      {steps.map((step) => (
        <li>
          <strong>{step.title}</strong> {said(step)}
        </li>
      ))}
    </ol>
  </Box>
)
