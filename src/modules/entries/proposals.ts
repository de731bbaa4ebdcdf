// The rows of the interview form as instants, or what to put right, field by field.
import { tokyoInstant } from '#platform/calendar/index.ts'
import { t } from '#platform/i18n/index.ts'
import { type InterviewForm, proposalRows } from './forms.ts'
import { whyNotProposable } from './rules.ts'

export function proposalsIn(form: InterviewForm, now: Date): { proposals: Date[]; errors: Record<string, string> } {
  const proposals: Date[] = []
  const errors: Record<string, string> = {}
  for (const n of proposalRows) {
    const [on, time] = [form[`date_${n}`], form[`time_${n}`]]
    if (on === null && time === null) continue
    if (on === null) errors[`date_${n}`] = t('日を入力してください', 'Please enter the day')
    else if (time === null) errors[`time_${n}`] = t('時刻を選んでください', 'Please choose the time')
    else {
      const at = tokyoInstant(on, time)
      const why = whyNotProposable(at, proposals, now)
      if (why === null) proposals.push(at)
      else errors[`date_${n}`] = t(why)
    }
  }
  if (proposals.length === 0 && Object.keys(errors).length === 0) {
    errors.date_1 = t('候補の日時を1つ以上入力してください', 'Please enter at least one time')
  }
  proposals.sort((a, b) => a.getTime() - b.getTime())
  return { proposals, errors }
}
