// `data-when="<name>" data-is="a b"`: a part of the form that is asked only where the inputs of that name have one of these values.
// What is hidden may be sent all the same: the server leaves it out.

const chosen = (form: HTMLFormElement, name: string): string[] => new FormData(form).getAll(name).map(String)

function show(parts: readonly HTMLElement[]): void {
  const hidden = new Set<string>()
  for (const part of parts) {
    const form = part.closest('form')
    const { when = '', is = '' } = part.dataset
    const values = is.split(' ')
    const asked = form !== null && !hidden.has(when) && chosen(form, when).some((value) => values.includes(value))
    part.hidden = !asked
    // What hangs on a hidden part is hidden with it.
    if (!asked) for (const { name } of part.querySelectorAll<HTMLInputElement>('[name]')) hidden.add(name)
  }
  // A file is read before anybody knows that it is not asked for: what is hidden sends none.
  for (const input of document.querySelectorAll<HTMLInputElement>('[data-when] input[type="file"]'))
    input.disabled = input.closest('[data-when][hidden]') !== null
}

export function showWhen(): void {
  const parts = [...document.querySelectorAll<HTMLElement>('[data-when]')]
  if (parts.length === 0) return
  for (const words of document.querySelectorAll<HTMLElement>('[data-when-words]')) words.hidden = true
  document.addEventListener('change', () => show(parts))
  show(parts)
}
