/** `data-error-summary`: the page begins where the errors are. */
export function showErrors(): void {
  document.querySelector<HTMLElement>('[data-error-summary]')?.focus()
}
