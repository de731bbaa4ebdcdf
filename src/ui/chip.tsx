import type { Html, Node } from './html/jsx-runtime.ts'

interface ChipProps {
  kind?: 'key' | 'good' | 'wait' | 'bad' | 'plain'
  children?: Node
}

/** A state in a word; the colour only helps. */
export const Chip = ({ kind = 'plain', children }: ChipProps): Html => <span class={['chip', kind]}>{children}</span>

export const Chips = ({ children }: { children?: Node }): Html => <div class="chips">{children}</div>
