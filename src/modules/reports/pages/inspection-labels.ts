// What the inspection asks, as its errors name it.
import { t } from '#platform/i18n/index.ts'
import type { AskedFact } from '../found-facts.ts'
import type { BegunReport } from '../queries/whole.ts'
import { lineLabel } from '../line-label.ts'

export const labels = () => ({
  eligible: t('対象と認める額', 'Eligible'),
  reason: t('対象外とする理由', 'Why not all of it'),
  words: t('説明', 'In words'),
  site_on: t('検査した日', 'When'),
  site_words: t('確かめたこと', 'What was seen'),
  yen: t('確定する額', 'Final amount'),
  send_back: t('直していただきたいところ', 'What is to be put right'),
})

/** Of a line with what it is for: five lines ask the same. */
export const labelsOf = (whole: BegunReport, asked: readonly AskedFact[]): Record<string, string> => ({
  ...labels(),
  reason: labels().send_back,
  ...Object.fromEntries(asked.map(({ code, label }) => [`found_${code}`, label])),
  ...Object.fromEntries(
    whole.lines.flatMap((line, at) => {
      const of = lineLabel(whole, line)
      return (['eligible', 'reason', 'words'] as const).map((part) => [`${part}_${at}`, `${of} ${labels()[part]}`])
    }),
  ),
})
