/** `data-confirm="words"` on a submit button: asks before the form is sent. */
export function confirmFirst(): void {
  document.addEventListener('submit', (event) => {
    const question = event.submitter?.dataset['confirm']
    if (question !== undefined && !confirm(question)) event.preventDefault()
  })
}
