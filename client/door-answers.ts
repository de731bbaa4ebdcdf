// What is said of the last tap, and what the server answered late: that stays until whoever is at the door has closed it.

export type Kind = 'success' | 'error' | 'info' | 'wait'

function noticeOf(kind: Kind, text: string): HTMLElement {
  const [notice, body] = [document.createElement('div'), document.createElement('div')]
  notice.className = `notice ${kind}`
  body.className = 'notice-body'
  body.textContent = text
  notice.append(body)
  return notice
}

/** `late`: where answers stay, with the word for closing one in `data-close`. `of`: the session's door. */
export function answersIn(said: HTMLElement | null, late: HTMLElement | null, of: string) {
  const place = `answers:${of}`
  const kept = (): string[] => {
    const all: unknown = JSON.parse(localStorage.getItem(place) ?? '[]')
    return Array.isArray(all) ? all.map(String) : []
  }
  const keep = (all: readonly string[]) => {
    if (all.length === 0) localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify(all))
    show()
  }
  const show = () =>
    late?.replaceChildren(
      ...kept().map((text) => {
        const [notice, close] = [noticeOf('wait', text), document.createElement('button')]
        close.type = 'button'
        close.className = 'button second small'
        close.textContent = late.dataset['close'] ?? ''
        close.addEventListener('click', () => keep(kept().filter((one) => one !== text)))
        notice.append(close)
        return notice
      }),
    )
  show()
  return {
    say: (kind: Kind, text = ''): void => said?.replaceChildren(noticeOf(kind, text)),
    keep: (text: string): void => keep([...new Set([...kept(), text])]),
  }
}
