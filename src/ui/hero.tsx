import type { Html, Node } from './html/jsx-runtime.ts'

/** The opening of the front page. */
export const Hero = ({ title, lead, children }: { title: string; lead?: Node; children?: Node }): Html => (
  <div class="hero">
    <div class="page">
      <h1>{title}</h1>
      {lead !== undefined && <p class="hero-lead">{lead}</p>}
      {children}
    </div>
  </div>
)

export interface Way {
  href: string
  title: string
  text: string
}

/** The reader's own situation first. */
export const Ways = ({ items }: { items: readonly Way[] }): Html => (
  <ul class="ways" role="list">
    {items.map(({ href, title, text }) => (
      <li>
        <a class="way" href={href}>
          <strong>{title}</strong>
          <span>{text}</span>
        </a>
      </li>
    ))}
  </ul>
)
