// By which rules the draw is run: published before anybody applies.
import { type Phrase, t } from '#platform/i18n/index.ts'
import { Box, type Html } from '#ui/index.ts'
import { type Extra, weightHelp, weightLabel } from '../policy.ts'

interface PolicyBoxProps {
  weights: readonly Extra[]
  pools: readonly { name: string; seats: number }[]
}

/** What exactly the rule means. */
const Help = ({ words }: { words: Phrase | null }): Html | null =>
  words === null ? null : (
    <>
      <br />
      <small>{t(words)}</small>
    </>
  )

export const PolicyBox = ({ weights, pools }: PolicyBoxProps): Html => (
  <Box title={t('くじの決まり', 'The rules')}>
    <ul class="bullets">
      <li>{t('くじは1組に1本です。', 'Each group has one ticket.')}</li>
      {weights.map(({ rule, extra }) => (
        <li>
          {t(weightLabel(rule))}
          {t(`は、さらに${extra}本`, `: ${extra} more`)}
          <Help words={weightHelp(rule)} />
        </li>
      ))}
      {pools.map(({ name, seats }) => (
        <li>
          {t(`優先枠「`, 'Reserved for “')}
          {name}
          {t(`」は${seats}席。余ると、ほかの方の席になります`, `”: ${seats} seats, open to all if left over`)}
        </li>
      ))}
      <li>{t('一緒に来る方は、離れません。', 'Those who come together stay together.')}</li>
    </ul>
  </Box>
)
