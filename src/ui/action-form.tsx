import { Button, type ButtonKind } from './button.tsx'
import type { Html, Node } from './html/jsx-runtime.ts'

interface ActionFormProps {
  action: string
  label?: string
  children?: Node
  kind?: ButtonKind
  small?: boolean
  hidden?: Readonly<Record<string, string>>
  confirm?: string
  disabled?: boolean
}

/** One button that changes something. */
export const ActionForm = ({ action, label, children, hidden = {}, ...button }: ActionFormProps): Html => (
  <form class="action-form" method="post" action={action}>
    {Object.entries(hidden).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <Button {...button}>{label ?? children}</Button>
  </form>
)
