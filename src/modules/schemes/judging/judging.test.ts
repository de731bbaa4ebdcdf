import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import { audienceCodes } from '../audiences.ts'
import { compile } from '../rules/compile.ts'
import { judge } from '../rules/judge.ts'
import { type Case, ruleSet } from '../rules/rule-set.ts'
import { applicantFacts, type ApplicantRecord, isInTown, personsRecord } from './applicant.ts'
import { judgeRecorded } from './founding.ts'
import { fitOf, mostYen } from './fit.ts'
import { judgeRecord } from './record.ts'
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

const minamo = { code: '000019', name: 'みなも区' }
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
  const judged = judge(rules, { applicant: applicantFacts({ ...record, ...more }, minamo, 2026), form })
  if ('errors' in judged) throw new Error(JSON.stringify(judged.errors))
  return fitOf(judged.lines)
}

describe('what the record says', () => {
  it('holds the division beside the industry, and the years since founding', () => {
    expect(applicantFacts(record, minamo, 2026)).toEqual({
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
    const old = applicantFacts({ ...record, size_band: '1-5', industry: ['x9'] }, minamo, 2026)
    expect([old['size_band'], old['industry']]).toEqual([null, null])
  })

  it('does not guess: an address without a town is neither in it nor outside', () => {
    const addresses = ['みなも区水辺1', '東京都みなも区', '千代田区1-1', '大阪市みなも区1', '水辺1-2-3', '本町1', '']
    expect(addresses.map((address) => isInTown(address, minamo))).toEqual([true, true, false, false, null, null, null])
    expect(['みなも区外', 'みなも区の外'].map((address) => isInTown(address, minamo))).toEqual([false, false])
    const fuchu = [
      '府中市宮町2',
      '〒183-0023 東京都府中市宮町2',
      '広島県府中市府川町',
      '東京都 府中市',
      '東京都日の出町',
      '西多摩郡日の出町',
    ]
    expect(fuchu.map((address) => isInTown(address, { code: '132063', name: '府中市' }))).toEqual([
      true,
      true,
      false,
      true,
      false,
      false,
    ])
    const yoshino = ['徳島県三好郡東みよし町', '東みよし町加茂', '三好市池田町']
    expect(yoshino.map((address) => isInTown(address, { code: '364894', name: '東みよし町' }))).toEqual([
      true,
      true,
      false,
    ])
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
      limitLines({ audiences: ['business'], employees_max: 49, ...own }, { ...record, ...more }).map(
        ({ line, state }) => `${line.words} ${state}`,
      )
    expect(limits({})).toEqual(['従業員49人まで met'])
    expect(limits({ size_band: '301-' })).toEqual(['従業員49人まで unmet'])
    expect(limits({ size_band: '21-50' })).toEqual(['従業員49人まで unknown'])
    expect(limits({ kind: 'university' })).toEqual(['対象は「事業を営んでいる方」 unmet', '従業員49人まで met'])
    expect(limits({ kind: 'public' }, { audiences: [], employees_max: null })).toEqual([])
    const unsaid = limitLines({ audiences: [], employees_max: 49 }, { ...record, size_band: null })
    expect([fitOf(unsaid), unsaid[0]?.missing.map(({ name }) => name)]).toEqual(['nearly', ['applicant.size_band']])
  })

  it('counts no year that may not be over: founded last year, one is a year old or not yet', () => {
    const old = compile(
      ruleSet.parse({
        title: 'ルール',
        lines: [{ id: 'old', words: '1年以上', must: 'applicant.years >= 1' }],
        amount: [{ words: '年に千円', take: 'applicant.years * 1000' }],
        examples: [{ title: '例', case: {}, expect: { outcome: 'unknown' } }],
      }),
    )
    if ('errors' in old) throw new Error(JSON.stringify(old.errors))
    const at = (founded_year: number) => {
      const judged = judgeRecorded(old.rules, { applicant: applicantFacts({ ...record, founded_year }, minamo, 2026) })
      return 'errors' in judged
        ? []
        : [judged.outcome, judged.lines[0]?.state, judged.missing.length, judged.amount?.yen]
    }
    expect([at(2026), at(2025), at(2024)]).toEqual([
      ['not', 'unmet', 0, null],
      ['unknown', 'unknown', 0, 1000],
      ['eligible', 'met', 0, null],
    ])
  })

  it('says the amount where the record suffices, else the most that it can be by what is known', () => {
    const at = (amount: object[], size_band = '6-20') => {
      const set = ruleSet.parse({
        title: 'ルール',
        form: { yen: { type: 'yen', words: '経費' } },
        amount,
        examples: [{ title: '例', case: {}, expect: { outcome: 'unknown' } }],
      })
      const call = { audiences: [], employees_max: null, rules: newId(), fiscal_year: 2026 }
      const { yen, most_yen } = judgeRecord(call, set, { ...record, size_band }, {}, { town: minamo, now: new Date() })
      return [yen, most_yen]
    }
    const small = 'applicant.size_band == "6-20"'
    const costs = [
      { words: '経費', take: 'form.yen' },
      { words: '2分の1', rate: '1/2' },
    ]
    const caps = [
      { words: '小さな会社', cap: 300_000, when: small },
      { words: 'ほか', cap: 200_000, when: `!(${small})` },
    ]
    expect(at([{ words: '定額', take: '50000' }])).toEqual([50_000, 50_000])
    expect(at(costs)).toEqual([null, null])
    expect([at([...costs, ...caps]), at([...costs, ...caps], '51-100')]).toEqual([
      [null, 300_000],
      [null, 200_000],
    ])
    expect(
      at([
        ...costs,
        { words: '残り', cap: 'budget.left_yen' },
        { words: '限度額', cap: 70_000 },
        { words: '半分', rate: '1/2', when: 'form.yen > 3' },
      ]),
    ).toEqual([null, 70_000])
  })

  it('says no larger a limit because the budget is large', () => {
    const set = ruleSet.parse({
      title: 'ルール',
      form: { abroad: { type: 'yes', words: '海外' }, yen: { type: 'yen', words: '経費' } },
      amount: [
        { words: '経費', take: 'form.yen' },
        { words: '国内', cap: 200_000, when: '!form.abroad' },
        { words: '海外', cap: 400_000, when: 'form.abroad' },
        { words: '予算', cap: 'budget.left_yen' },
      ],
      examples: [{ title: '例', case: {}, expect: { outcome: 'unknown' } }],
    })
    const at = (left_yen: number) => {
      const call = { audiences: [], employees_max: null, rules: newId(), fiscal_year: 2026 }
      return judgeRecord(call, set, record, { budget: { left_yen } }, { town: minamo, now: new Date() }).most_yen
    }
    expect([at(6_979_000), at(100_000)]).toEqual([400_000, 100_000])
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

describe('a person', () => {
  it('has a place by the area they wrote, as a firm by its address, and nothing that only firms have', () => {
    const said = fc.constantFrom('', '水辺', 'みなも区水辺', '東京都みなも区', '千代田区', '府中市宮町')
    fc.assert(
      fc.property(said, (area) => {
        const facts = applicantFacts(personsRecord(area), minamo, 2026)
        const { kind, in_ward, corporation, industry, size_band, founded_year, years } = facts
        expect([kind, corporation, industry, size_band, founded_year, years]).toEqual([
          'person',
          false,
          null,
          null,
          null,
          null,
        ])
        expect(in_ward).toBe(applicantFacts({ ...record, address: area }, minamo, 2026)['in_ward'])
      }),
    )
  })

  it('is let in by the limits of a scheme exactly where it names them or nobody', () => {
    const own = fc.subarray([...audienceCodes])
    fc.assert(
      fc.property(own, fc.option(fc.integer({ min: 1, max: 300 })), (audiences, employees_max) => {
        const lines = limitLines({ audiences, employees_max }, personsRecord('みなも区'))
        const named = audiences.length === 0 || audiences.includes('founder') || audiences.includes('individual')
        expect(fitOf(lines)).toBe(named ? 'fits' : 'not')
      }),
    )
  })

  it('does not fit rules for everybody that ask what only firms have', () => {
    const at = (audiences: string[]) => {
      const call = { audiences, employees_max: null, rules: newId(), fiscal_year: 2026 }
      const set = ruleSet.parse({
        title: 'ルール',
        lines: [{ id: 'maker', words: '製造業', must: 'any_of(applicant.industry, ["E"])' }],
        examples: [{ title: '例', case: {}, expect: { outcome: 'unknown' } }],
      })
      const { fit, lines } = judgeRecord(call, set, personsRecord('みなも区'), {}, { town: minamo, now: new Date() })
      return [fit, ...lines.map(({ line, state }) => `${line.words} ${state}`)]
    }
    expect(at([])).toEqual(['not', '事業者が対象です unmet', '製造業 unknown'])
    expect(at(['business'])).toEqual(['not', '対象は「事業を営んでいる方」 unmet', '製造業 unknown'])
    expect(at(['business', 'founder'])).toEqual(['nearly', '製造業 unknown'])
  })
})
