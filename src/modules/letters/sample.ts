// A letter as it would look, with an invented applicant and decision.
import { addDays, fiscalYear } from '#platform/calendar/index.ts'
import { type LetterContent, letterContent } from './content.ts'
import type { LetterKindCode, Wording } from './kinds/index.ts'
import type { LetterPlan } from './plan.ts'

interface Sample {
  kind: LetterKindCode
  wording: Wording
  plan: LetterPlan
  town: string
  scheme: { title: string; department: string; contact: string }
  on: string
}

export const sampleContent = ({ on, ...sample }: Sample): LetterContent =>
  letterContent({
    ...sample,
    fiscal_year: fiscalYear(on),
    number: 1,
    decided_on: on,
    submitted_on: addDays(on, -30),
    application_number: `${fiscalYear(on)}-0001`,
    to: { name: '見本株式会社', honorific: '御中', address: ['〒000-0000', `${sample.town}見本町一丁目2番3号`] },
    yen: sample.wording === 'money' ? 123_000 : null,
    conditions: [
      '内容を変更するときは、あらかじめ承認を受けること。',
      '関係する帳簿と書類を、事業が終わった年度の翌年度から5年間保存すること。',
    ],
    reason: '要綱に定める要件に照らして判断しました。',
    facts: [],
  })
