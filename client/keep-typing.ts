const pauseMs = 2500

const fieldsOf = (form: HTMLFormElement): URLSearchParams => {
  const text = [...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return new URLSearchParams(text)
}

/** `data-keep-typing="<address>"` round a form: what is typed is kept a moment after the last key. Documents wait for the button. */
export function keepTyping(): void {
  for (const box of document.querySelectorAll<HTMLElement>('[data-keep-typing]')) {
    const form = box.querySelector('form')
    const status = box.querySelector('[data-kept]')
    const version = form?.querySelector<HTMLInputElement>('input[name=version]')
    const judged = document.querySelector('[data-judgement]')
    if (!form || !status || !version) continue
    let last = fieldsOf(form).toString()
    let waiting: ReturnType<typeof setTimeout> | undefined
    let under_way = false
    const keep = async () => {
      waiting = undefined
      // The answer brings the version that the next one is to name.
      if (under_way) return later()
      const now = fieldsOf(form)
      if (now.toString() === last || form.dataset['sent'] !== undefined) return
      under_way = true
      status.textContent = box.dataset['keeping'] ?? ''
      try {
        const answer = await fetch(box.dataset['keepTyping'] ?? '', { method: 'POST', body: now })
        const { version: kept, said, judged: html } = await answer.json()
        status.textContent = said ?? box.dataset['notKept'] ?? ''
        if (answer.ok) {
          version.value = String(kept)
          last = fieldsOf(form).toString()
          // Written by our own server, with everything typed already escaped.
          if (judged && typeof html === 'string') judged.innerHTML = html
        }
      } catch {
        status.textContent = box.dataset['notKept'] ?? ''
      }
      under_way = false
    }
    const later = () => {
      clearTimeout(waiting)
      waiting = setTimeout(() => void keep(), pauseMs)
    }
    form.addEventListener('input', later)
    form.addEventListener('change', later)
  }
}
