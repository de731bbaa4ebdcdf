// Conditions, steps of the amount, examples and values as an officer sees them, with what can be done to each.
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import { ActionForm, Chip, type Html, LinkButton, type Node } from '#ui/index.ts'
import { type Part, parts, type Step } from '../edits.ts'
import { rulePaths } from '../paths.ts'
import { outcomeWords } from '../../rules/phrases.ts'
import { conditionText } from '../condition-text.ts'
import { cappedIn, itemsOf } from '../../rules/capped-sum.ts'
import type { Fact } from '../../rules/facts.ts'
import type { RuleProblem } from '../problems.ts'
import type { AmountStep, RuleSet } from '../../rules/rule-set.ts'
import { stepWords } from '../step-words.ts'

interface PartsProps {
  scheme: string
  version: number
  set: RuleSet
}

const isPart = (name: string): Part | undefined => parts.find((one) => one === name)

/** Where what is wrong can be mended. */
export function placeOf(scheme: string, { part, at }: NonNullable<RuleProblem['item']>): string | null {
  const known = isPart(part)
  if (known !== undefined) return typeof at === 'number' ? rulePaths.item(scheme, known, at) : null
  return part === 'values' && typeof at === 'string' ? rulePaths.value(scheme, at) : null
}

const moves = (): Record<Step, string> => ({
  up: t('上へ', 'Up'),
  down: t('下へ', 'Down'),
  remove: t('消す', 'Remove'),
})

interface ItemProps extends PartsProps {
  part: Part
  at: number
  of: number
  label: string
  children?: Node
}

const Item = ({ scheme, version, part, at, of, label, children }: ItemProps): Html => (
  <li class="scheme-field" id={`${part}-${at}`}>
    <p class="scheme-field-label">{label}</p>
    {children}
    <div class="scheme-acts">
      <LinkButton
        kind="second"
        small
        href={rulePaths.item(scheme, part, at)}
        label={t(`直す：${label}`, `Change: ${label}`)}
      >
        {t('直す', 'Change')}
      </LinkButton>
      {(['up', 'down', 'remove'] as const).map((step) => (
        <ActionForm
          action={rulePaths.step(scheme)}
          hidden={{ version: String(version), part, at: String(at), step }}
          kind="plain"
          small
          disabled={(step === 'up' && at === 0) || (step === 'down' && at === of - 1)}
          confirm={step === 'remove' ? t(`「${label}」を消しますか。`, `Remove “${label}”?`) : undefined}
        >
          {moves()[step]}
        </ActionForm>
      ))}
    </div>
  </li>
)

const Add = ({ scheme, part, children }: { scheme: string; part: Part; children?: Node }): Html => (
  <LinkButton kind="second" href={rulePaths.item(scheme, part, 'new')}>
    {children}
  </LinkButton>
)

/** What was chosen from the lists, in words; an expression only where one was written, folded. */
const Judged = ({ must, facts }: { must: string; facts: ReadonlyMap<string, Fact> }): Html => {
  const said = conditionText(must, facts)
  return said === null ? (
    <details class="field-limit">
      <summary>{t('式で書いた要件です', 'Written as an expression')}</summary>
      <code>{must}</code>
    </details>
  ) : (
    <p class="field-limit">{t(`判定：${said}`, `Judged by: ${said}`)}</p>
  )
}

export const Conditions = ({ facts, ...props }: PartsProps & { facts: ReadonlyMap<string, Fact> }): Html => (
  <section class="form-section">
    <h2>{t('要件', 'Conditions')}</h2>
    <p class="form-section-help">{t('すべて満たした方が対象です。', 'Whoever meets all of them qualifies.')}</p>
    {props.set.lines.length > 0 && (
      <ol class="scheme-fields" role="list">
        {props.set.lines.map(({ article, words, duplicate, unmet, must }, at) => (
          <Item {...props} part="lines" at={at} of={props.set.lines.length} label={words}>
            <p class="field-limit">
              {article} {duplicate && <Chip>{t('重複の確認', 'Duplicate aid')}</Chip>}
            </p>
            <Judged must={must} facts={facts} />
            {unmet !== '' && <p class="field-limit">{t(`満たさない方へ：${unmet}`, `When unmet: ${unmet}`)}</p>}
          </Item>
        ))}
      </ol>
    )}
    <Add scheme={props.scheme} part="lines">
      {t('要件を加える', 'Add a condition')}
    </Add>
  </section>
)

/** What was chosen: an expression that was written has no words. */
function said({ take, rate, floor, cap }: AmountStep, facts: ReadonlyMap<string, Fact>): string {
  if (rate !== undefined) return rate
  if (floor !== undefined) return yenText(floor)
  if (typeof cap === 'number') return yenText(cap)
  const known = facts.get(take ?? cap ?? '')
  if (known !== undefined) return t(known.words)
  const items = itemsOf(facts)
  const sum = take === undefined ? null : cappedIn(take, items)
  if (sum === null) return t('式で書いた額', 'written as an expression')
  const limits = items.flatMap(({ costs, code, words }) => {
    const yen = sum.caps.get(code)
    return costs === sum.costs && yen !== undefined
      ? [t(`${words.ja}は${yenText(yen)}まで`, `${words.en} at most ${yenText(yen)}`)]
      : []
  })
  return limits.join(t('、', ', '))
}

const Applies = ({ when, facts }: { when: string; facts: ReadonlyMap<string, Fact> }): Html => {
  const words = conditionText(when, facts)
  return (
    <p class="field-limit">
      {t('行う場合：', 'Only when: ')}
      {words ?? <code>{when}</code>}
    </p>
  )
}

export const Amount = ({ facts, ...props }: PartsProps & { facts: ReadonlyMap<string, Fact> }): Html => (
  <section class="form-section">
    <h2>{t('金額', 'Amount')}</h2>
    <p class="form-section-help">
      {t(
        '上から順に計算します。お金を出さない制度では空のままにします。',
        'Worked out from top to bottom. Leave it empty where no money is given.',
      )}
    </p>
    {props.set.amount.length > 0 && (
      <ol class="scheme-fields" role="list">
        {props.set.amount.map((step, at) => (
          <Item {...props} part="amount" at={at} of={props.set.amount.length} label={step.words}>
            <p class="field-limit">
              {[step.article, t(stepWords(step)), said(step, facts)]
                .filter((words) => words !== '')
                .join(t('・', ' · '))}
            </p>
            {step.when !== undefined && <Applies when={step.when} facts={facts} />}
          </Item>
        ))}
      </ol>
    )}
    <Add scheme={props.scheme} part="amount">
      {t('手順を加える', 'Add a step')}
    </Add>
  </section>
)

export const Examples = (props: PartsProps): Html => (
  <section class="form-section">
    <h2>{t('例', 'Examples')}</h2>
    <p class="form-section-help">
      {t(
        '実際にありそうな申請と、出るべき結果を書いておきます。ルールを直したときに、結果が変わらないかを確かめられます。',
        'Put down likely applications and what must come of them: they show whether a change of the rules does what it should.',
      )}
    </p>
    {props.set.examples.length > 0 && (
      <ol class="scheme-fields" role="list">
        {props.set.examples.map(({ title, expect: { outcome, amount_yen } }, at) => (
          <Item {...props} part="examples" at={at} of={props.set.examples.length} label={title}>
            <p class="field-limit">
              {t(outcomeWords[outcome])}
              {typeof amount_yen === 'number' && ` ${yenText(amount_yen)}`}
            </p>
          </Item>
        ))}
      </ol>
    )}
    <Add scheme={props.scheme} part="examples">
      {t('例を加える', 'Add an example')}
    </Add>
  </section>
)

/** For whoever writes expressions: most schemes need none. */
export const Values = ({ scheme, set: { values } }: PartsProps): Html => (
  <section class="form-section">
    <h2>{t('途中の値', 'Values')}</h2>
    <p class="form-section-help">
      {t(
        '何度も使う金額に名前をつけます。なくてもかまいません。',
        'Names for sums that are used again. Most schemes need none.',
      )}
    </p>
    {Object.keys(values).length > 0 && (
      <ul class="scheme-fields" role="list">
        {Object.entries(values).map(([code, { words }]) => (
          <li class="scheme-field">
            <p class="scheme-field-label">{words}</p>
            <div class="scheme-acts">
              <LinkButton
                kind="second"
                small
                href={rulePaths.value(scheme, code)}
                label={t(`直す：${words}`, `Change: ${words}`)}
              >
                {t('直す', 'Change')}
              </LinkButton>
            </div>
          </li>
        ))}
      </ul>
    )}
    <LinkButton kind="second" href={rulePaths.value(scheme, 'new')}>
      {t('途中の値を加える', 'Add a value')}
    </LinkButton>
  </section>
)
