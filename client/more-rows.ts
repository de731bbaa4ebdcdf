// `data-rows="<most>"` holds numbered rows and a button: one more row is the last one, emptied, with the next number.

const attributes = ['id', 'name', 'for', 'aria-describedby', 'aria-labelledby', 'data-count', 'data-era'] as const

function renumber(row: HTMLElement, from: number, to: number): void {
  row.dataset['row'] = String(to)
  for (const element of row.querySelectorAll<HTMLElement>('*')) {
    for (const name of attributes) {
      const value = element.getAttribute(name)
      if (value !== null) element.setAttribute(name, value.replaceAll(`-${from}-`, `-${to}-`))
    }
  }
  const legend = row.querySelector('legend')
  if (legend) legend.textContent = (legend.textContent ?? '').replace(String(from), String(to))
}

function empty(row: HTMLElement): void {
  for (const input of row.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
    'input, textarea, select',
  )) {
    if (input instanceof HTMLInputElement && (input.type === 'radio' || input.type === 'checkbox'))
      input.checked = false
    else input.value = ''
    input.removeAttribute('aria-invalid')
  }
  for (const error of row.querySelectorAll('.field-error')) error.remove()
  for (const wrong of row.querySelectorAll('.wrong')) wrong.classList.remove('wrong')
}

function addRow(rows: readonly HTMLElement[]): void {
  const last = rows.at(-1)
  const next = last?.cloneNode(true)
  if (last === undefined || !(next instanceof HTMLElement)) return
  renumber(next, rows.length, rows.length + 1)
  empty(next)
  last.after(next)
  next.querySelector<HTMLElement>('input, textarea, select')?.focus()
}

export function moreRows(): void {
  for (const list of document.querySelectorAll<HTMLElement>('[data-rows]')) {
    const button = list.querySelector<HTMLButtonElement>('[data-more-rows]')
    const rows = () => [...list.querySelectorAll<HTMLElement>('[data-row]')]
    if (!button) continue
    const most = Number(list.dataset['rows'])
    const offer = () => (button.hidden = rows().length >= most)
    offer()
    list.parentElement?.querySelector('[data-rows-hint]')?.setAttribute('hidden', '')
    button.addEventListener('click', () => {
      addRow(rows())
      offer()
    })
  }
}
