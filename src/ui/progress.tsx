import { t } from '#platform/i18n/index.ts'
import type { Html } from './html/jsx-runtime.ts'

/** How far a long piece of work or a goal has come. */
export const Progress = ({ value, max, label }: { value: number; max: number; label: string }): Html => (
  <label class="progress">
    <span class="progress-label">{label}</span>
    <span class="progress-figure">
      {t(
        `${value.toLocaleString('ja')}／${max.toLocaleString('ja')}`,
        `${value.toLocaleString('en')} of ${max.toLocaleString('en')}`,
      )}
    </span>
    <progress value={value} max={max} />
  </label>
)
