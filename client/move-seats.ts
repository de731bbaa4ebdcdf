/**
 * `data-seats` on the form of the tables: people are dragged to another one, which is the same as ticking and moving them;
 * onto somebody at a full table, which is the same as swapping the two.
 */
export function moveSeats(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-seats]')
  const to = form?.querySelector<HTMLSelectElement>('select[name=to]')
  if (!form || !to) return
  const boxOf = (seat: Element | null) => seat?.querySelector<HTMLInputElement>('input[name=people]')
  for (const seat of form.querySelectorAll<HTMLElement>('[data-seat]')) {
    if (!boxOf(seat)) continue
    seat.draggable = true
    seat.addEventListener('dragstart', (event) => event.dataTransfer?.setData('text/plain', seat.dataset['seat'] ?? ''))
  }
  for (const table of form.querySelectorAll<HTMLElement>('[data-table]')) {
    const over = (on: boolean) => (event: DragEvent) => {
      event.preventDefault()
      table.classList.toggle('over', on)
    }
    table.addEventListener('dragover', over(true))
    table.addEventListener('dragleave', over(false))
    table.addEventListener('drop', (event) => {
      over(false)(event)
      const dragged = event.dataTransfer?.getData('text/plain') ?? ''
      const seat = [...form.querySelectorAll<HTMLElement>('[data-seat]')].find(
        ({ dataset }) => dataset['seat'] === dragged,
      )
      if (!seat || table.contains(seat)) return
      const full = table.querySelectorAll('[data-seat]').length >= Number(table.dataset['size'])
      const onto = full && event.target instanceof Element ? event.target.closest('[data-seat]') : null
      const boxes = [boxOf(seat), boxOf(onto)]
      for (const box of form.querySelectorAll<HTMLInputElement>('input[name=people]')) box.checked = boxes.includes(box)
      to.value = table.dataset['table'] ?? ''
      form.requestSubmit(onto === null ? null : form.querySelector<HTMLButtonElement>('button[name=swap]'))
    })
  }
}
