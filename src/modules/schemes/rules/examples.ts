// The worked examples that stand with the rules: all must come out as they say.
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import { impossible } from './case.ts'
import type { Rules } from './compile.ts'
import type { RuleError } from './expression.ts'
import { judge, type Judgement } from './judge.ts'
import { outcomeWords } from './phrases.ts'
import type { AmountStep, Example } from './rule-set.ts'

const same = (a: readonly string[], b: readonly string[]): boolean =>
  JSON.stringify(a.toSorted()) === JSON.stringify(b.toSorted())

const yenOrNone = (yen: number | null | undefined): string =>
  yen === null || yen === undefined ? t('なし', 'none') : yenText(yen)
const listed = (all: readonly string[]): string => (all.length === 0 ? t('なし', 'none') : all.join(t('、', ', ')))

/** Where a judgement is not what the example expects: what it is called, expected, come out. */
function differences({ expect }: Example, judged: Judgement): [string, string, string][] {
  const unmet = judged.lines.filter(({ state }) => state === 'unmet').map(({ line }) => line.id)
  const missing = judged.missing.map(({ name }) => name)
  const all: ([string, string, string] | false)[] = [
    expect.outcome !== judged.outcome && [
      t('判定', 'outcome'),
      t(outcomeWords[expect.outcome]),
      t(outcomeWords[judged.outcome]),
    ],
    expect.amount_yen !== undefined &&
      expect.amount_yen !== (judged.amount?.yen ?? null) && [
        t('金額', 'amount'),
        yenOrNone(expect.amount_yen),
        yenOrNone(judged.amount?.yen),
      ],
    expect.unmet !== undefined &&
      !same(expect.unmet, unmet) && [t('満たさない要件', 'unmet lines'), listed(expect.unmet), listed(unmet)],
    expect.missing !== undefined &&
      !same(expect.missing, missing) && [t('足りない材料', 'missing facts'), listed(expect.missing), listed(missing)],
  ]
  return all.filter((one) => one !== false)
}

/** What is wrong with each example; empty when all hold. */
export function failures(rules: Rules): RuleError[] {
  return rules.set.examples.flatMap((example, i): RuleError[] => {
    const judged = judge(rules, example.case)
    const wrong = 'errors' in judged ? judged.errors : impossible(example.case, rules.facts)
    if ('errors' in judged || wrong.length > 0)
      return wrong.map(({ path, why }) => ({ path: ['examples', i, 'case', ...path], why }))
    const title = example.title
    return differences(example, judged).map(([what, expected, came]) => ({
      path: ['examples', i, 'expect'],
      why: {
        ja: `例「${title}」が合いません。${what}は「${expected}」のはずが「${came}」になりました`,
        en: `The example “${title}” does not hold: ${what} should be ${expected}, and is ${came}`,
      },
    }))
  })
}

/** Steps that apply in an example in which somebody qualifies. */
const applied = (rules: Rules): Set<AmountStep> =>
  new Set(
    rules.set.examples.flatMap((example) => {
      const judged = judge(rules, example.case)
      if ('errors' in judged || judged.outcome !== 'eligible') return []
      return (judged.amount?.steps ?? []).flatMap(({ step, yen }) => (yen === null ? [] : [step]))
    }),
  )

const uncited = ({ set }: Rules): RuleError[] =>
  (['lines', 'amount'] as const).flatMap((part) =>
    set[part].flatMap(({ article, words }, i) =>
      article.trim() !== ''
        ? []
        : [
            {
              path: [part, i],
              why: {
                ja: `「${words}」の条文がありません（article に第何条か、要綱にないものは「（要綱に定めなし）」と書いてください）`,
                en: `“${words}” cites no article: name it, or write （要綱に定めなし） where there is none`,
              },
              onPage: {
                ja: `「${words}」の条文がありません（要綱にないものは「（要綱に定めなし）」と書いてください）`,
                en: `“${words}” cites no article: name it, or write （要綱に定めなし） where there is none`,
              },
            },
          ],
    ),
  )

/** What no example shows: a line that none breaks, a step for some that applies in none, an amount, or that nobody qualifies; and what cites no article. Rules are not published without. */
export function unshown(rules: Rules): RuleError[] {
  const { set } = rules
  const broken = new Set(set.examples.flatMap(({ expect }) => expect.unmet ?? []))
  const lines = set.lines.flatMap(({ id, words }, i): RuleError[] =>
    broken.has(id)
      ? []
      : [
          {
            path: ['lines', i],
            why: {
              ja: `要件「${words}」を満たさない例がありません（expect の unmet に ${id} を書いた例を足してください）`,
              en: `No example breaks “${words}”: add one whose expect.unmet names ${id}`,
            },
            onPage: {
              ja: `要件「${words}」を満たさない例がありません（「満たさないはずの要件」でこれを選んだ例を加えてください）`,
              en: `No example breaks “${words}”: add one that chooses it among the conditions that must be unmet`,
            },
          },
        ],
  )
  const used = applied(rules)
  const steps = set.amount.flatMap((step, i): RuleError[] =>
    step.when === undefined || used.has(step)
      ? []
      : [
          {
            path: ['amount', i],
            why: {
              ja: `手順「${step.words}」にあてはまる例がありません（あてはまる人が対象になる例を足してください）`,
              en: `“${step.words}” applies in no example: add one in which somebody to whom it applies qualifies`,
            },
          },
        ],
  )
  const fits = set.examples.some(({ expect }) => expect.outcome === 'eligible')
  const nobody: RuleError = {
    path: ['examples'],
    why: { ja: '対象になる例がありません', en: 'No example is eligible' },
  }
  const counted = set.examples.some(
    ({ expect }) => expect.outcome === 'eligible' && typeof expect.amount_yen === 'number',
  )
  const noAmount: RuleError = {
    path: ['amount'],
    why: {
      ja: '金額まで確かめた例がありません（対象になる例の expect に amount_yen を書いてください）',
      en: 'No example states an amount: give an eligible one its expect.amount_yen',
    },
    onPage: {
      ja: '金額まで確かめた例がありません（対象になる例に「出るべき金額」を書いてください）',
      en: 'No example states an amount: give an eligible one the amount that must come of it',
    },
  }
  return [
    ...lines,
    ...steps,
    ...(fits ? [] : [nobody]),
    ...(set.amount.length === 0 || counted ? [] : [noAmount]),
    ...uncited(rules),
  ]
}
