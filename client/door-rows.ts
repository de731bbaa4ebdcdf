// The people in the door's list, and whoever came since it was made.

/** What is known of everybody: of the server, or with what waits on this device. */
export interface Live {
  present: number
  expected: number
  walkIns: number
  /** Who is there, since when. */
  in: Record<string, string>
}

export const guestsIn = (door: HTMLElement): HTMLElement[] => [...door.querySelectorAll<HTMLElement>('[data-guest]')]

export const guestIn = (door: HTMLElement, id: string | undefined): HTMLElement | undefined =>
  guestsIn(door).find(({ dataset }) => dataset['guest'] === id)

/** Shows of one guest since when they are there; undefined: they are not. */
export function mark(guest: HTMLElement, at: string | undefined): void {
  guest.classList.toggle('in', at !== undefined)
  const shown = { in: at !== undefined, undo: at !== undefined, tap: at === undefined }
  for (const [name, isShown] of Object.entries(shown)) {
    const one = guest.querySelector<HTMLElement>(`[data-${name}]`)
    if (one) one.hidden = !isShown
  }
  const time = guest.querySelector('[data-at]')
  if (time) time.textContent = at ?? ''
}

/** As the server folds names (`queries/door.ts`). */
export const folded = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .toLowerCase()
    .replace(/\s/g, '')

/** A row for somebody who is in no list yet, after the page's own pattern. */
export function addGuest(
  door: HTMLElement,
  id: string,
  { name = '', organization_name = '' }: Record<string, string>,
): void {
  const pattern = door.querySelector<HTMLTemplateElement>('template[data-new-guest]')?.content.cloneNode(true)
  if (!(pattern instanceof DocumentFragment) || guestIn(door, id)) return
  for (const one of pattern.querySelectorAll('*'))
    for (const { name: attribute, value } of one.attributes)
      one.setAttribute(
        attribute,
        value.replace('{id}', id).replace('{name}', () => name),
      )
  pattern.querySelector('.door-name strong')?.replaceChildren(name)
  pattern.querySelector('.door-about')?.replaceChildren(organization_name)
  pattern.querySelector('[data-find]')?.setAttribute('data-find', folded(`${name}|${organization_name}`))
  door.querySelector('.door-list')?.prepend(pattern)
}
