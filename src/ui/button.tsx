import type { Html, Node } from './html/jsx-runtime.ts'

export type ButtonKind = 'primary' | 'second' | 'danger' | 'plain'

interface Look {
  kind?: ButtonKind
  small?: boolean
  children?: Node
}

interface ButtonProps extends Look {
  name?: string
  value?: string
  disabled?: boolean
  /** Sends the form elsewhere (save a draft, look up an address). */
  formaction?: string
  /** Of a form this button stands outside of. */
  form?: string
  /** Asked before it is sent; needs JavaScript, so never the only safeguard. */
  confirm?: string
  /** What it does, where the words on it need their surroundings to be understood. */
  label?: string
}

const look = ({ kind = 'primary', small }: Look) => ['button', kind, small && 'small']

export const Button = (props: ButtonProps): Html => (
  <button
    class={look(props)}
    type="submit"
    name={props.name}
    value={props.value}
    disabled={props.disabled}
    formaction={props.formaction}
    form={props.form}
    aria-label={props.label}
    data-confirm={props.confirm}
  >
    {props.children}
  </button>
)

interface LinkButtonProps extends Look {
  href: string
  label?: string
  /** The browser saves it instead of showing it. */
  download?: boolean
}

export const LinkButton = (props: LinkButtonProps): Html => (
  <a class={look(props)} href={props.href} aria-label={props.label} download={props.download ? '' : undefined}>
    {props.children}
  </a>
)
