// How it stands to the rules: each line with its article, and the amount.
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import { Box, type Html, type Node, type Reason, Reasons } from '#ui/index.ts'
import { outcomeWords } from '#modules/schemes/index.ts'
import type { KeptJudgement } from '../judgement.ts'

type Line = KeptJudgement['lines'][number]
const marks: Readonly<Record<Line['state'], Reason['mark']>> = { met: 'yes', unmet: 'no', unknown: 'ask' }

/** What is to be done about a condition; nothing about one that is met. */
function todo({ state, unmet, missing, for_us }: Line): string {
  if (state === 'unmet') return unmet
  if (state === 'met') return ''
  if (missing.length === 0)
    return for_us ? t('受け付けたあと、担当が確かめます', 'We look this up after you apply') : ''
  const asked = missing.map((one) => t(one)).join(t('、', ', '))
  return t(`まだ分からないこと：${asked}`, `Not known yet: ${asked}`)
}

const said = (line: Line): Node => (
  <>
    {line.article === '' ? line.words : t(`${line.words}（${line.article}）`, `${line.words} (${line.article})`)}
    {todo(line) !== '' && <span class="below">{todo(line)}</span>}
  </>
)

const Amount = ({ amount }: { amount: NonNullable<KeptJudgement['amount']> }): Html => (
  <>
    <p>
      {t('見込みの額：', 'Estimated amount: ')}
      <strong>{amount.yen === null ? t('まだ計算できません', 'cannot be worked out yet') : yenText(amount.yen)}</strong>
    </p>
    {amount.yen !== null && (
      <details>
        <summary>{t('計算のしかた', 'How it comes about')}</summary>
        <ol class="numbers">
          {amount.steps.map(({ words, article, yen }) => (
            <li>
              {article === '' ? words : t(`${words}（${article}）`, `${words} (${article})`)}
              {yen !== null && t(`：${yenText(yen)}`, `: ${yenText(yen)}`)}
            </li>
          ))}
        </ol>
      </details>
    )}
  </>
)

/** What the script puts in anew after each keeping. */
export const JudgedLines = ({ judgement: { outcome, lines, amount } }: { judgement: KeptJudgement }): Html => (
  <>
    <p>
      <strong>{t(outcomeWords[outcome])}</strong>
    </p>
    {lines.length > 0 && <Reasons items={lines.map((line) => ({ mark: marks[line.state], text: said(line) }))} />}
    {amount !== null && outcome !== 'not' && <Amount amount={amount} />}
  </>
)

export const JudgementBox = ({ judgement, note }: { judgement: KeptJudgement; note?: string }): Html => (
  <Box title={t('要件との照らし合わせ', 'Beside the conditions')}>
    <div class="flow" data-judgement>
      <JudgedLines judgement={judgement} />
    </div>
    <p>
      {note ??
        t(
          '書いた内容での目安です。決定は審査で行います。',
          'A guide by what is written so far; it is decided in review.',
        )}
    </p>
  </Box>
)
