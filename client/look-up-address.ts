interface Address {
  prefecture: string
  city: string
  town: string
}

const isAddress = (found: unknown): found is Address =>
  typeof found === 'object' && found !== null && 'prefecture' in found && 'city' in found && 'town' in found

async function find(code: string): Promise<Address | null> {
  const digits = code.normalize('NFKC').replace(/\D/g, '')
  if (digits.length !== 7) return null
  const answer = await fetch(`/api/postal/${digits}`).catch(() => null)
  const found: unknown = answer?.ok ? await answer.json() : null
  return isAddress(found) ? found : null
}

const fill = (id: string | undefined, text: string) => {
  const input = id === undefined ? null : document.getElementById(id)
  if (input instanceof HTMLInputElement || input instanceof HTMLSelectElement) input.value = text
}

/** `data-postal="<id of the code>"`, with the ids of the inputs to fill in `data-prefecture`, `-city`, `-town`, `-address`. */
export function lookUpAddress(): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-postal]')) {
    const { postal, prefecture, city, town, address } = part.dataset
    const input = document.getElementById(postal ?? '')
    const button = part.querySelector('button')
    const status = part.querySelector<HTMLElement>('[role="status"]')
    if (!(input instanceof HTMLInputElement) || !button || !status) continue
    button.hidden = false
    button.addEventListener('click', async () => {
      const found = await find(input.value)
      status.textContent = found ? '' : (status.dataset['missing'] ?? '')
      if (!found) return
      fill(prefecture, found.prefecture)
      fill(city, found.city)
      fill(town, found.town)
      fill(address, found.prefecture + found.city + found.town)
    })
  }
}
