import { globSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { audienceCodes } from '../audiences.ts'
import { type Answer, type Answers, answersShape } from '../form/answers.ts'
import { fieldsOf, formDefinition, type FormField } from '../form/definition.ts'
import { factsOf, factTypesOf } from '../form/facts.ts'
import { againstDuplicates } from '../judging/against-duplicates.ts'
import { sourcesFor } from '../form/prefill.ts'
import { whyNotPublish } from '../form/problems.ts'
import { valuesOf } from '../form/read.ts'
import { settingsAnswers, settingsForm } from '../form/settings-form.ts'
import { readSettings } from '../form/settings-read.ts'
import { kindOf } from '../kinds/index.ts'
import type { Fact } from '../rules/facts.ts'
import { judge } from '../rules/judge.ts'
import { readRules } from '../rules/read.ts'
import type { Case, FactType } from '../rules/rule-set.ts'
import { readSchemeFile } from '../scheme-file/read.ts'
import { orderedStages, stageCodes, whyNotStages } from '../stages.ts'
import { topicCodes } from '../topics.ts'
import '../../../modules.ts'

const file = z.object({
  text: z.object({ kind: z.string(), topics: z.array(z.enum(topicCodes)), audiences: z.array(z.enum(audienceCodes)) }),
  stages: z.array(z.enum(stageCodes)),
  form: formDefinition,
})
const names = globSync('*.yaml', { cwd: import.meta.dirname }).toSorted()
const files = names.map((name) => {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8')
  return { name, scheme: file.parse(parse(text, { merge: true })), read: readRules(text) }
})

const words = fc.constantFrom('本町', 'みなも', 'A')
const whole = fc.oneof(fc.nat(20), fc.nat(5_000_000))
const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
const optionOf = ({ options }: Fact) => (options === undefined ? words : fc.constantFrom(...Object.keys(options)))
const ofType: Readonly<Record<FactType, (fact: Fact) => fc.Arbitrary<unknown>>> = {
  yes: () => fc.boolean(),
  number: () => fc.oneof(whole, fc.constantFrom(2025, 2026)),
  yen: () => whole,
  date: () => day.map((date) => date.toISOString().slice(0, 10)),
  text: () => words,
  choice: optionOf,
  choices: (fact) => fc.array(optionOf(fact), { maxLength: 3 }),
  awards: () =>
    fc.array(
      fc.record({ on: fc.constantFrom('2023-09-01', '2026-05-01'), yen: fc.nat(1_000_000), same_scheme: fc.boolean() }),
    ),
  costs: (fact) =>
    fc.array(
      fc.record({ line: optionOf(fact), yen: whole, eligible_yen: whole }).map(({ line, yen, eligible_yen }) => ({
        line,
        yen: Math.max(yen, eligible_yen),
        eligible_yen,
      })),
      { maxLength: 5 },
    ),
}

const costRow = z.record(z.string(), z.coerce.string())
const sample = {
  line: 'みなも会',
  text: 'みなも会',
  number: '2026',
  yen: '1000',
  date: '2026-04-01',
  one: '',
  yes: 'yes',
}

/** The answers in the form that come to these facts. */
function answersOf(fields: readonly FormField[], facts: Readonly<Record<string, unknown>>): Answers {
  const answers = fields.map(({ code, kind, fields }): [string, Answer | undefined] => {
    const fact = facts[code]
    if (kind === 'period' && `${code}_from` in facts)
      return [code, { from: String(facts[`${code}_from`]), to: String(facts[`${code}_to`] ?? facts[`${code}_from`]) }]
    if (fact === undefined || fact === null) return [code, undefined]
    if (kind === 'budget')
      return [
        code,
        z
          .array(costRow)
          .parse(fact)
          .map((row) => ({ what: '一式', ...row })),
      ]
    const row = Object.fromEntries(fields.map((one) => [one.code, sample[one.kind]]))
    if (kind === 'rows') return [code, Array.from({ length: Number(fact) }, () => row)]
    if (kind === 'several') return [code, z.array(z.string()).parse(fact)]
    return [code, typeof fact === 'boolean' ? (fact ? 'yes' : 'no') : String(fact)]
  })
  return answersShape.parse(Object.fromEntries(answers.filter(([, answer]) => answer !== undefined)))
}

/** Cases in which anything may be known or not. */
const casesOf = (facts: ReadonlyMap<string, Fact>): fc.Arbitrary<Case> =>
  fc
    .tuple(
      ...[...facts.values()].map((fact) =>
        fc.option(ofType[fact.type](fact), { freq: 20 }).map((value) => ({ fact, value })),
      ),
    )
    .map((known) => {
      const given: Record<string, Record<string, unknown>> = {}
      for (const { fact, value } of known) {
        const [group = '', code = ''] = fact.name.split('.')
        given[group] = { ...given[group], [code]: value }
      }
      return given
    })

it('Eight schemes come with the software', () => {
  expect(names).toHaveLength(8)
})

it('What a module needs of a scheme file is told in its own words', () => {
  const text = readFileSync(new URL('it-tools.yaml', import.meta.url), 'utf8')
  const read = readSchemeFile(text.replace('percent: 100', 'percent: 90'))
  expect(read).toMatchObject({ errors: [{ why: { ja: '「shares」：割合の合計を100にしてください' } }] })
})

describe.each(files)('$name', ({ scheme, read }) => {
  if ('errors' in read) throw new Error(JSON.stringify(read.errors))
  const { rules, unshown } = read
  const money = kindOf(scheme.text.kind).money !== null
  const fits = rules.set.examples.filter(({ expect }) => expect.outcome === 'eligible')

  it('has rules with articles and ways on, whose examples hold, break every line, and let somebody in at least twice', () => {
    expect(unshown).toEqual([])
    expect(rules.set.lines.length).toBeGreaterThanOrEqual(5)
    expect(rules.set.lines.filter(({ article, unmet }) => article === '' || unmet === '')).toEqual([])
    expect(fits.length).toBeGreaterThanOrEqual(2)
    if (money) expect(fits.filter(({ expect }) => typeof expect.amount_yen === 'number').length).toBeGreaterThan(1)
    expect(rules.steps.length > 0).toBe(money)
  })

  it('has a form that can be published, and asks for an account where money is paid', () => {
    expect(whyNotPublish(scheme.form)).toEqual([])
    const kinds = fieldsOf(scheme.form).map(({ kind }) => kind)
    expect([kinds.length >= 10 && kinds.length <= 30, kinds.includes('bank')]).toEqual([true, money])
  })

  it('loses nothing where an officer opens a field and saves it as it is', () => {
    for (const field of fieldsOf(scheme.form)) {
      const shown = valuesOf(settingsForm(scheme.form, field), settingsAnswers(field))
      expect(readSettings(scheme.form, field, shown)).toEqual({ ok: true, field })
    }
  })

  it('does not ask again for what the record knows', () => {
    const taken = fieldsOf(scheme.form).filter(({ from }) => from !== undefined)
    expect(taken.length).toBeGreaterThanOrEqual(4)
    const wrong = taken.filter(({ kind, from }) => !sourcesFor(kind).some(({ code }) => code === from))
    expect(wrong).toEqual([])
  })

  it('asks what its rules read, in the same words', () => {
    const asked = factTypesOf(scheme.form)
    const read = rules.set.form
    expect(read).toEqual(Object.fromEntries(Object.keys(read).map((code) => [code, asked[code]])))
  })

  it.each(fits)('has a form in which one can say: $title', (example) => {
    const { form = {}, call = {}, ...rest } = example.case
    const said = factsOf(scheme.form, answersOf(fieldsOf(scheme.form), form), String(call['on']))
    const read = Object.fromEntries(Object.entries(said).filter(([code]) => code in rules.set.form))
    const judged = judge(rules, { ...rest, call, form: read })
    expect(judged).toMatchObject({ outcome: 'eligible' })
    if ('amount' in judged && money) expect(judged.amount?.yen).toBe(example.expect.amount_yen)
  })

  it('goes through stages that make a way', () => {
    expect(scheme.stages).toEqual(orderedStages(scheme.stages, money))
    expect(whyNotStages(scheme.stages)).toBeNull()
  })

  it('says against duplicates by themselves what it says of them among all', () => {
    const alone = againstDuplicates(rules)
    const ofDuplicates = (judged: ReturnType<typeof judge>) =>
      'errors' in judged ? judged : judged.lines.filter(({ line }) => line.duplicate)
    fc.assert(
      fc.property(casesOf(rules.facts), (given) => {
        const form = Object.fromEntries(
          Object.entries(given.form ?? {}).filter(([code]) => alone.facts.has(`form.${code}`)),
        )
        expect(ofDuplicates(judge(alone, { ...given, form }))).toEqual(ofDuplicates(judge(rules, given)))
      }),
      { numRuns: 30 },
    )
  })

  it('judges whatever a form can say, and never gives more than its limits, nor a broken thousand', () => {
    fc.assert(
      fc.property(casesOf(rules.facts), (given) => {
        expect(judge(rules, given)).not.toHaveProperty('errors')
        // Nearly every case at random breaks a line; without them each has its amount.
        const judged = judge({ ...rules, lines: [] }, given)
        if ('errors' in judged || judged.amount === null || judged.amount.yen === null) return
        const { steps, yen } = judged.amount
        expect(yen).toBeGreaterThanOrEqual(0)
        for (const { step } of steps) if (typeof step.cap === 'number') expect(yen).toBeLessThanOrEqual(step.cap)
        const cut = steps.findLast(({ step }) => step.floor !== undefined)
        if (cut?.yen === yen) expect(yen % (cut.step.floor ?? 1)).toBe(0)
      }),
      { numRuns: 300 },
    )
  })
})
