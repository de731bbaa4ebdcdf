// A judgement line by line, as somebody reads it aloud to the firm.
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import type { Judgement, JudgedLine } from './judge.ts'
import { outcomeWords } from './phrases.ts'

const signs: Readonly<Record<JudgedLine['state'], string>> = { met: '○', unmet: '×', unknown: '？' }

const names = (missing: JudgedLine['missing']): string => missing.map(({ words }) => t(words)).join(t('、', ', '))
const knownYen = (yen: number | null): string => (yen === null ? t('分かりません', 'not known') : yenText(yen))

function explainLine({ line, state, missing, trouble }: JudgedLine): string {
  const why =
    missing.length > 0
      ? t(`（足りないもの：${names(missing)}）`, ` (missing: ${names(missing)})`)
      : trouble
        ? t(`（${trouble.ja}）`, ` (${trouble.en})`)
        : state === 'unmet' && line.unmet !== ''
          ? ` → ${line.unmet}`
          : ''
  return `  ${signs[state]} ${line.article === '' ? '' : `${line.article} `}${line.words}${why}`
}

export function explain({ outcome, lines, amount, missing }: Judgement): string {
  const given = outcome === 'not' ? null : amount
  const steps = (given?.steps ?? []).map(
    ({ step, yen }) => `  ${step.article === '' ? '' : `${step.article} `}${step.words}：${knownYen(yen)}`,
  )
  return [
    t(`判定：${outcomeWords[outcome].ja}`, `Outcome: ${outcomeWords[outcome].en}`),
    ...lines.map(explainLine),
    ...(given === null ? [] : [t('金額', 'Amount'), ...steps, `  → ${knownYen(given.yen)}`]),
    ...(given?.trouble ? [`  ${t(given.trouble)}`] : []),
    ...(missing.length === 0 ? [] : [t(`確かめること：${names(missing)}`, `To be found out: ${names(missing)}`)]),
  ].join('\n')
}
