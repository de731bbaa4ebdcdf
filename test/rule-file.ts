// For the tests of rules: a rule file of everything, and a case that it finds eligible.
import { judge, type Judgement } from '../src/modules/schemes/rules/judge.ts'
import { readRules } from '../src/modules/schemes/rules/read.ts'
import type { Case } from '../src/modules/schemes/rules/rule-set.ts'

export const ruleFile = `
title: 社会的事業補助金
form:
  costs: { type: costs, words: 経費明細 }
  tax_paid: { type: yes, words: 区税を滞納していないか }
  partners: { type: number, words: 協力する団体の数 }
  use: { type: choice, words: 使いみち, options: { shop: 店舗, online: 通販 } }
values:
  eligible_cost: { words: 補助対象経費, is: eligible(form.costs) - value.rent }
  rent: { words: 家賃, is: 'eligible(form.costs, "rent")' }
lines:
  - { id: in-ward, article: 第3条第1号, words: 区内に事業所があること, must: applicant.in_ward }
  - { id: tax, article: 第3条第2号, words: 区税を滞納していないこと, must: form.tax_paid, unmet: 納めてから申請してください。 }
  - { id: partners, words: 協力団体が2つ以上か、店舗であること, must: 'form.partners >= 2 || form.use == "shop"' }
amount:
  - { words: 補助対象経費, take: value.eligible_cost }
  - { words: 3分の2, rate: 2/3 }
  - { words: 千円未満切捨て, floor: 1000 }
  - { words: 限度額, cap: 2000000 }
  - { words: 予算の残り, cap: budget.left_yen }
examples:
  - title: 区外
    case: { applicant: { in_ward: false } }
    expect: { outcome: not, unmet: [in-ward], amount_yen: null }
`
const read = readRules(ruleFile)
if ('errors' in read) throw new Error(JSON.stringify(read.errors))
export const { rules, unshown } = read

export const judged = (given: Case): Judgement => {
  const outcome = judge(rules, given)
  if ('errors' in outcome) throw new Error(JSON.stringify(outcome.errors))
  return outcome
}
export const ad = (yen: number) => ({ line: 'ad', what: '', yen, eligible_yen: yen })
export const whole: Case = {
  applicant: { in_ward: true },
  form: { tax_paid: true, partners: 2, costs: [ad(1_000_000), { line: 'rent', yen: 90_000, eligible_yen: 90_000 }] },
  budget: { left_yen: 9_000_000 },
}
