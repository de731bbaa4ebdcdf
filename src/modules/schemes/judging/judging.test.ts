import { describe, expect, it } from 'vitest'
import { compile } from '../rules/compile.ts'
import { judge } from '../rules/judge.ts'
import { type Case, ruleSet } from '../rules/rule-set.ts'
import { applicantFacts, type ApplicantRecord, isInTown } from './applicant.ts'
import { fitOf, mostYen } from './fit.ts'
import { limitLines, type Limits } from './limits.ts'

const made = compile(
  ruleSet.parse({
    title: 'IT導入の補助',
    form: { cost_yen: { type: 'yen', words: '経費' } },
    lines: [
      { id: 'in-ward', words: '区内にあること', must: 'applicant.in_ward' },
      { id: 'maker', words: '製造業であること', must: 'any_of(applicant.industry, ["E", "I"])' },
      { id: 'cost', words: '経費が10万円以上であること', must: 'form.cost_yen >= 100000' },
    ],
    amount: [
      { words: '経費', take: 'form.cost_yen' },
      { words: '限度額', cap: 500_000 },
      { words: '小さな限度額', cap: 300_000 },
    ],
    examples: [{ title: '例', case: {}, expect: { outcome: 'unknown' } }],
  }),
)
if ('errors' in made) throw new Error(JSON.stringify(made.errors))
const { rules } = made

const record: ApplicantRecord = {
  kind: 'company',
  corporate_number: null,
  industry: ['24'],
  size_band: '6-20',
  founded_year: 1964,
  address: '東京都みなも区水辺1-2-3',
  area: '水辺',
}
const fit = (more: Partial<ApplicantRecord>, form: Case['form'] = {}) => {
  const judged = judge(rules, { applicant: applicantFacts({ ...record, ...more }, 'みなも区', 2026), form })
  if ('errors' in judged) throw new Error(JSON.stringify(judged.errors))
  return fitOf(judged.lines)
}

describe('what the record says', () => {
  it('holds the division beside the industry, and the years since founding', () => {
    expect(applicantFacts(record, 'みなも区', 2026)).toEqual({
      kind: 'company',
      in_ward: true,
      corporation: null,
      industry: ['E', '24'],
      size_band: '6-20',
      founded_year: 1964,
      years: 62,
      area: '水辺',
    })
  })

  it('leaves out a size and industries that an older list had', () => {
    const old = applicantFacts({ ...record, size_band: '1-5', industry: ['x9'] }, 'みなも区', 2026)
    expect([old['size_band'], old['industry']]).toEqual([null, null])
  })

  it('does not guess: an address without a town is neither in it nor outside', () => {
    const addresses = ['みなも区水辺1', '東京都みなも区', '千代田区1-1', '水辺1-2-3', '']
    expect(addresses.map((address) => isInTown(address, 'みなも区'))).toEqual([true, true, false, null, null])
  })
})

describe('how a scheme stands to a record', () => {
  it('seems to fit where only the form is left to say, and does not once a line is unmet', () => {
    expect([fit({}), fit({ address: '千代田区1-1' }), fit({}, { cost_yen: 1 })]).toEqual(['fits', 'not', 'not'])
  })

  it('is nearly there where the record says too little', () => {
    expect([fit({ industry: [] }), fit({ address: '' })]).toEqual(['nearly', 'nearly'])
  })

  it('stands by its own limits too: too large a firm, and whom it is not for, whatever its rules say', () => {
    const limits = (more: Partial<ApplicantRecord>, own: Partial<Limits> = {}) =>
      limitLines({ audiences: ['business'], employees_max: 49, ...own }, { ...record, ...more }).map(({ line, state }) => `${line.words} ${state}`) // prettier-ignore
    expect(limits({})).toEqual(['従業員49人まで met'])
    expect(limits({ size_band: '301-' })).toEqual(['従業員49人まで unmet'])
    expect(limits({ size_band: '21-50' })).toEqual(['従業員49人まで unknown'])
    expect(limits({ kind: 'university' })).toEqual(['対象は「事業を営んでいる方」 unmet', '従業員49人まで met'])
    expect(limits({ kind: 'public' }, { audiences: [], employees_max: null })).toEqual([])
    const unsaid = limitLines({ audiences: [], employees_max: 49 }, { ...record, size_band: null })
    expect([fitOf(unsaid), unsaid[0]?.missing.map(({ name }) => name)]).toEqual(['nearly', ['applicant.size_band']])
  })

  it('gives at most the lowest of its fixed limits', () => {
    expect([mostYen(rules), mostYen({ steps: [] })]).toEqual([300_000, null])
    const cap = (yen: number, when?: string) => ({
      step: { article: '', words: '上限', cap: yen, ...(when && { when }) },
    })
    const some = [cap(200_000, '!value.abroad'), cap(400_000, 'value.abroad')]
    expect([mostYen({ steps: some }), mostYen({ steps: [...some, cap(300_000)] })]).toEqual([400_000, 300_000])
  })
})
