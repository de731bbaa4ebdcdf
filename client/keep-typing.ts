const pauseMs = 2500
/** Nobody who goes on typing, or whose connection is gone, waits longer. */
const longestMs = 10_000
/** More than this a browser does not send for a page that is being left. */
const leavingBytes = 60_000

const fieldsOf = (form: HTMLFormElement): URLSearchParams =>
  new URLSearchParams([...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === 'string'))

/** All but the version, which is ours. */
const wordsOf = (fields: URLSearchParams): string => [...fields].filter(([name]) => name !== 'version').join('&')

interface Answer {
  version?: number
  said?: string
  judged?: string
}

function keepForm(box: HTMLElement, form: HTMLFormElement, version: HTMLInputElement, status: Element): void {
  const { keepTyping: address = '', keeping = '', notKept = '' } = box.dataset
  const judged = document.querySelector('[data-judgement]')
  let kept = wordsOf(fieldsOf(form))
  let waiting: ReturnType<typeof setTimeout> | undefined
  let typing_since = 0
  /** On its way. */
  let sending: Promise<void> | undefined
  /** Sent, and no answer came: it goes again as it was, since it may have arrived. */
  let unanswered: URLSearchParams | undefined

  const changed = () => wordsOf(fieldsOf(form)) !== kept

  async function send(fields: URLSearchParams, leaving: boolean): Promise<void> {
    unanswered = fields
    status.textContent = keeping
    const keepalive = leaving && fields.toString().length < leavingBytes
    const signal = AbortSignal.timeout(2 * longestMs)
    const answer = await fetch(address, { method: 'POST', body: fields, signal, keepalive }).catch(() => null)
    const told: Answer = answer === null ? {} : await answer.json().catch(() => ({}))
    status.textContent = told.said ?? notKept
    if (answer === null || answer.status >= 500) return later(longestMs)
    unanswered = undefined
    if (!answer.ok || told.version === undefined) return
    version.value = String(told.version)
    kept = wordsOf(fields)
    // Written by our own server, with everything typed already escaped.
    if (judged && told.judged !== undefined) judged.innerHTML = told.judged
    if (changed()) later()
  }

  function keep(leaving = false): void {
    clearTimeout(waiting)
    typing_since = 0
    // The answer brings the version that the next one is to name, and looks what was typed meanwhile.
    if (sending !== undefined || !changed() || form.dataset['sent'] !== undefined) return
    sending = send(unanswered ?? fieldsOf(form), leaving).finally(() => (sending = undefined))
  }

  function later(pause = pauseMs): void {
    typing_since ||= Date.now()
    clearTimeout(waiting)
    waiting = setTimeout(keep, Math.min(pause, typing_since + longestMs - Date.now()))
  }

  form.addEventListener('input', () => later())
  form.addEventListener('change', () => later())
  addEventListener('online', () => keep())
  addEventListener('pagehide', () => keep(true))
  document.addEventListener('visibilitychange', () => keep(true))
  // The button waits for what is on its way: else one's own words would meet one's own words.
  form.addEventListener('submit', (event) => {
    if (sending === undefined) return
    event.preventDefault()
    const { submitter } = event
    void sending.then(() => form.requestSubmit(submitter))
  })
}

/** `data-keep-typing="<address>"` round a form: what is typed is kept a moment after the last key. Documents wait for the button. */
export function keepTyping(): void {
  for (const box of document.querySelectorAll<HTMLElement>('[data-keep-typing]')) {
    const form = box.querySelector('form')
    const status = box.querySelector('[data-kept]')
    const version = form?.querySelector<HTMLInputElement>('input[name=version]')
    if (form && status && version) keepForm(box, form, version, status)
  }
}
