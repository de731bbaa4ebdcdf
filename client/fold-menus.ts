/** `data-menu` on details: folds on Escape, on a click elsewhere and when the focus leaves. */
export function foldMenus(): void {
  const open = () => document.querySelectorAll<HTMLDetailsElement>('details[data-menu][open]')

  const foldOthers = (target: EventTarget | null) => {
    for (const menu of open()) if (!(target instanceof Node) || !menu.contains(target)) menu.open = false
  }
  document.addEventListener('click', (event) => foldOthers(event.target))
  document.addEventListener('focusin', (event) => foldOthers(event.target))

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    for (const menu of open()) {
      menu.open = false
      menu.querySelector('summary')?.focus()
    }
  })
}
