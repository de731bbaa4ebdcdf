import { t } from '#platform/i18n/index.ts'
import { Avatar } from './avatar.tsx'
import { DateText } from './date-text.tsx'
import type { Html, Node } from './html/jsx-runtime.ts'
import { Prose } from './prose.tsx'

export interface Message {
  author: string
  at: Date
  body: string
  mine: boolean
  /** Files, a state. */
  below?: Node
}

/** A conversation, oldest first. */
export const Thread = ({ messages }: { messages: readonly Message[] }): Html => (
  <ol class="thread" role="list">
    {messages.map(({ author, at, body, mine, below }) => (
      <li class={['message', mine ? 'mine' : 'theirs']}>
        <Avatar name={author} />
        <article>
          <header>
            <strong>{mine ? t(`${author}（あなた）`, `${author} (you)`) : author}</strong> <DateText at={at} />
          </header>
          <div class="message-body">
            <Prose text={body} />
            {below}
          </div>
        </article>
      </li>
    ))}
  </ol>
)

export interface Happening {
  at?: Date
  on?: string
  title: Node
  body?: Node
  kind?: 'done' | 'now' | 'later'
}

/** What happened and what comes, in order. */
export const Timeline = ({ items }: { items: readonly Happening[] }): Html => (
  <ol class="timeline" role="list">
    {items.map(({ at, on, title, body, kind = 'done' }) => (
      <li class={kind} aria-current={kind === 'now' ? 'step' : undefined}>
        <p class="timeline-title">{title}</p>
        {at !== undefined && <DateText at={at} />}
        {at === undefined && on !== undefined && <DateText on={on} />}
        {body !== undefined && <div class="timeline-body">{body}</div>}
      </li>
    ))}
  </ol>
)
