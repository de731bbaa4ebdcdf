// Characters as people count them: 𠮷 is one, and so is a character with its variant.
const segmenter = new Intl.Segmenter('ja')
const length = (text: string): number => [...segmenter.segment(text)].length

/** `data-count="400"` on an input; the words `data-left` and `data-over` stand on the element `<id>-count`. */
export function countCharacters(): void {
  for (const input of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-count]')) {
    const limit = document.getElementById(`${input.id}-count`)
    if (!limit) continue
    const max = Number(input.dataset['count'])
    const rule = limit.textContent
    const show = () => {
      const left = max - length(input.value)
      // Filled to the last sign is right, as a number of 13 digits is: only then the rule says it better than "0 left".
      const words = left < 0 ? limit.dataset['over'] : left === 0 ? rule : limit.dataset['left']
      limit.dataset['state'] = left < 0 ? 'over' : 'within'
      limit.textContent = (words ?? '{n}').replace('{n}', Math.abs(left).toLocaleString(document.documentElement.lang))
    }
    input.addEventListener('input', show)
    if (input.value !== '') show()
  }
}
