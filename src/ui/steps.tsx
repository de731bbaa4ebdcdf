import { t } from '#platform/i18n/index.ts'
import type { Html } from './html/jsx-runtime.ts'

/** Where the reader is on a way of several pages. `current` counts from 0. */
export const Steps = ({ items, current }: { items: readonly string[]; current: number }): Html => (
  <ol class="steps" aria-label={t('手順', 'Steps')}>
    {items.map((label, i) => (
      <li class={i < current ? 'done' : undefined} aria-current={i === current ? 'step' : undefined}>
        <span class="step-mark" aria-hidden="true">
          {i < current ? '✓' : i + 1}
        </span>
        <span>
          {label}
          {i < current && <span class="hidden">{t('（済）', ' (done)')}</span>}
        </span>
      </li>
    ))}
  </ol>
)
