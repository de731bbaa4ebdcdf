// `<output data-sum="<field>" data-part="<part>">`: the sum of the inputs `<field>-<row>-<part>`. The server's sum is the one that counts.

const yen = (text: string): number => {
  const digits = text.normalize('NFKC').replace(/[,円¥\s]/g, '')
  return /^\d{1,12}$/.test(digits) ? Number(digits) : 0
}

export function sumCosts(): void {
  const outputs = document.querySelectorAll<HTMLOutputElement>('output[data-sum]')
  if (outputs.length === 0) return
  const locale = document.documentElement.lang
  document.addEventListener('input', () => {
    for (const output of outputs) {
      const { sum = '', part = '', words = '{n}' } = output.dataset
      const inputs = document.querySelectorAll<HTMLInputElement>(`input[name^="${sum}-"][name$="-${part}"]`)
      const all = [...inputs].reduce((total, { value }) => total + yen(value), 0)
      output.textContent = words.replace('{n}', all.toLocaleString(locale))
    }
  })
}
