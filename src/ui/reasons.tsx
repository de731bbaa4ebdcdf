import { t } from '#platform/i18n/index.ts'
import type { Html, Node } from './html/jsx-runtime.ts'

export interface Reason {
  mark: 'yes' | 'partly' | 'ask' | 'no'
  text: Node
}

const marks = () => ({
  yes: { sign: '○', word: t('合う', 'Fits') },
  partly: { sign: '△', word: t('少し合う', 'Fits in part') },
  ask: { sign: '？', word: t('確かめること', 'To be asked') },
  no: { sign: '×', word: t('合わない', 'Does not fit') },
})

/** Why two belong together, or why not. */
export const Reasons = ({ items }: { items: readonly Reason[] }): Html => (
  <ul class="reasons" role="list">
    {items.map(({ mark, text }) => (
      <li>
        <span class={['mark', mark]} aria-hidden="true">
          {marks()[mark].sign}
        </span>
        <span>
          <span class="hidden">{`${marks()[mark].word}: `}</span>
          {text}
        </span>
      </li>
    ))}
  </ul>
)
