const again = (form: HTMLFormElement) => {
  delete form.dataset['sent']
  form.removeAttribute('aria-busy')
  for (const button of form.querySelectorAll('[data-sending]')) button.removeAttribute('data-sending')
}

/** Every form that changes something: a second click while it is under way does nothing. */
export function submitOnce(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'post') return
    if (form.dataset['sent'] !== undefined) return event.preventDefault()
    form.dataset['sent'] = ''
    form.ariaBusy = 'true'
    event.submitter?.setAttribute('data-sending', '')
    // The answer may be a file to save, and the page stays.
    setTimeout(() => again(form), 10_000)
  })
  // Back from the next page, as it was left.
  addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sent]')) again(form)
  })
}
