import type { Html } from './html/jsx-runtime.ts'

/** The first character as people see it (a surrogate pair or a variant stays whole). */
const initial = (name: string): string => {
  for (const { segment } of new Intl.Segmenter('ja').segment(name.trim())) return segment
  return '—'
}

/** A face where there is no photograph. The name stands beside it, so it is silent. */
export const Avatar = ({ name, large }: { name: string; large?: boolean }): Html => (
  <span class={['avatar', large && 'large']} aria-hidden="true">
    {initial(name)}
  </span>
)
