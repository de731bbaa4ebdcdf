const sizeOf = (bytes: number): string =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1e3)}KB` : `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })}MB`

/** `data-file="<id>"` on a file input: says what was chosen, and that it is too large before it is sent. */
export function showFile(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-file]')) {
    const info = document.getElementById(input.dataset['file'] ?? '')
    if (!info) continue
    input.addEventListener('change', () => {
      const files = [...(input.files ?? [])]
      const over = files.some(({ size }) => size > Number(input.dataset['max']))
      const words = files.map(({ name, size }) => `${name} (${sizeOf(size)})`).join(', ')
      info.textContent = over ? `${words} ${input.dataset['tooLarge'] ?? ''}` : words
      info.dataset['state'] = over ? 'over' : 'within'
    })
    // The browser tells no page how far a plain form has come; that it is under way, we can show.
    input.form?.addEventListener('submit', () => {
      if (input.files?.length) info.after(document.createElement('progress'))
    })
  }
}
