// What was done to a scheme, latest first, with what each text was and is.
import type { PastChange } from '#platform/audit/index.ts'
import { type Phrase, t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import { Facts, type Html, Timeline } from '#ui/index.ts'
import { acts, subjects } from '../acts.ts'

const labels = new Map<string, Phrase>(
  Object.entries(subjects['scheme']?.columns ?? {}).flatMap(([name, { label }]) =>
    label === undefined ? [] : [[name, label] as const],
  ),
)

function words(value: unknown, name: string): string {
  if (value === null || value === undefined || value === '') return '—'
  if (Array.isArray(value)) return value.map((one) => words(one, name)).join(t('、', ', ')) || '—'
  if (typeof value === 'number' && name.endsWith('_yen')) return yenText(value)
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}

/** What was nothing before is said without it. */
function said(name: string, was: unknown, is: unknown): string {
  const [before, now] = [words(was, name), words(is, name)]
  return before === '—' ? now : `${before} → ${now}`
}

/** Acts whose changes are the whole text, not a difference. */
const beginnings = ['schemes.drafted', 'schemes.imported', 'schemes.copied']

const Changes = ({ action, changes }: PastChange): Html | false => {
  const fields = Object.entries(changes).flatMap(([name, [was, is]]): [string, string][] => {
    const label = labels.get(name)
    return label === undefined || name === 'state' ? [] : [[t(label), said(name, was, is)]]
  })
  return (
    fields.length > 0 &&
    !beginnings.includes(action) && (
      <details>
        <summary>{t(`変わったところ（${fields.length}）`, `What changed (${fields.length})`)}</summary>
        <Facts items={fields} />
      </details>
    )
  )
}

const titleOf = ({ action, actor }: PastChange): string => {
  const done = t(acts[action] ?? { ja: action, en: action })
  return actor === null ? done : t(`${done}（${actor}）`, `${done} (${actor})`)
}

/** A form is built in a hundred steps: what was done before stays folded. */
const mostShown = 10

const Done = ({ history }: { history: readonly PastChange[] }): Html => (
  <Timeline
    items={history.map((change) => ({
      at: change.at,
      title: titleOf(change),
      body: Changes(change) || undefined,
    }))}
  />
)

export const History = ({ history }: { history: readonly PastChange[] }): Html => {
  const earlier = history.slice(mostShown)
  return (
    <section class="flow" id="history">
      <h2>{t('これまでの記録', 'What was done')}</h2>
      <Done history={history.slice(0, mostShown)} />
      {earlier.length > 0 && (
        <details>
          <summary>{t(`これより前（${earlier.length}）`, `Before that (${earlier.length})`)}</summary>
          <Done history={earlier} />
        </details>
      )}
    </section>
  )
}
