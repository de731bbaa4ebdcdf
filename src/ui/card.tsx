import { type Fact, Facts } from './facts.tsx'
import type { Html, Node } from './html/jsx-runtime.ts'

interface CardProps {
  title: Node
  /** Makes the whole card lead there. */
  href?: string
  chips?: Node
  by?: Node
  facts?: readonly Fact[]
  /** Buttons and links of their own; they stay above the card's link. */
  actions?: Node
  level?: 2 | 3
  children?: Node
}

export function Card({ title, href, chips, by, facts, actions, level = 3, children }: CardProps): Html {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <article class="card">
      {chips !== undefined && <div class="chips">{chips}</div>}
      <Heading class="card-title">{href === undefined ? title : <a href={href}>{title}</a>}</Heading>
      {by !== undefined && <p class="card-by">{by}</p>}
      {children}
      {facts !== undefined && facts.length > 0 && <Facts items={facts} />}
      {actions !== undefined && <div class="card-actions">{actions}</div>}
    </article>
  )
}

const each = (children: Node): Node[] =>
  Array.isArray(children) ? children.flatMap(each) : children === null || children === false ? [] : [children]

/** Cards side by side; a list, so that its length is read out. */
export const CardList = ({ children, label }: { children?: Node; label?: string }): Html => (
  <ul class="cards" aria-label={label} role="list">
    {each(children).map((card) => (
      <li>{card}</li>
    ))}
  </ul>
)
