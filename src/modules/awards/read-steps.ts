// The chain as it was typed: rows with a title and a person; a row with neither is left out. Pure.
import { t } from '#platform/i18n/index.ts'
import { stepNumbers } from './forms.ts'
import type { StepOf } from './steps.ts'

interface Known {
  account: string
  name: string
}

export function readSteps(typed: Readonly<Record<string, unknown>>, approvers: readonly Known[]) {
  const errors: Record<string, string> = {}
  const steps = stepNumbers.flatMap((n): StepOf[] => {
    const [title, account] = [String(typed[`title_${n}`] ?? ''), String(typed[`account_${n}`] ?? '')]
    if (title === '' && account === '') return []
    const known = approvers.find((one) => one.account === account)
    if (title === '') errors[`title_${n}`] = t('職を書いてください', 'Please write the title')
    if (known === undefined)
      errors[`account_${n}`] =
        n === 1
          ? t('決裁者を選んでください', 'Please choose an approver')
          : t('決裁者を選ぶか、職を空欄にしてください', 'Please choose an approver, or leave the title empty')
    return known === undefined ? [] : [{ title, ...known }]
  })
  return { steps, errors }
}
