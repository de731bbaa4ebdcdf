// `data-banks="<id>" data-branches="<id>"`: banks and their branches are offered while one types.

interface Named {
  code: string
  name: string
}

async function offered(path: string): Promise<Named[]> {
  const answer = await fetch(path).catch(() => null)
  const found: unknown = answer?.ok ? await answer.json() : []
  return Array.isArray(found) ? found : []
}

function offer(input: HTMLInputElement, path: (text: string) => string | null): void {
  const list = document.createElement('datalist')
  list.id = `${input.id}-offers`
  input.after(list)
  input.setAttribute('list', list.id)
  input.setAttribute('autocomplete', 'off')
  input.addEventListener('input', async () => {
    const from = path(input.value.trim())
    if (from === null) return
    const options = (await offered(from)).map(({ code, name }) => new Option('', `${code} ${name}`))
    list.replaceChildren(...options)
  })
}

export function findBank(): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-banks]')) {
    const bank = document.getElementById(part.dataset['banks'] ?? '')
    const branch = document.getElementById(part.dataset['branches'] ?? '')
    if (!(bank instanceof HTMLInputElement) || !(branch instanceof HTMLInputElement)) continue
    offer(bank, (text) => (text === '' ? null : `/api/banks?${new URLSearchParams({ q: text })}`))
    offer(branch, (text) => {
      const code = bank.value.slice(0, 4)
      return text === '' || !/^\d{4}$/.test(code)
        ? null
        : `/api/banks/${code}/branches?${new URLSearchParams({ q: text })}`
    })
  }
}
