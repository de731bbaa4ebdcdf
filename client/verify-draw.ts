// Runs a draw again in the visitor's own browser. Loaded by the one page that has a proof; its texts come from there.
import { type Step, verifyProof } from '../src/modules/draws/algorithm/index.ts'

/** A proof can hold and be of another draw, or of this one with another public value: so it has what its page says, field by field. */
const isOf = (proof: unknown, published: object): boolean => {
  const said = new Map(Object.entries(proof ?? {}))
  return Object.entries(published).every(([field, value]) => JSON.stringify(said.get(field)) === JSON.stringify(value))
}

/** `data-verify-draw="<address of the proof>"`, and in `data-published` the fields of the proof that the page shows, as JSON. */
export function verifyDraw(section: HTMLElement): void {
  const button = section.querySelector('button')
  const file = section.querySelector<HTMLInputElement>('input[type="file"]')
  const verdict = section.querySelector<HTMLElement>('[role="status"]')
  const otherwise = section.querySelector<HTMLElement>('[data-otherwise]')
  // Without a secure connection a browser does not hash.
  if (!button || !file || !verdict || !otherwise || !isSecureContext) return
  const steps = [...section.querySelectorAll<HTMLElement>('[data-step]')]
  const { verifyDraw: address = '', published = '{}' } = section.dataset

  const mark = (step: HTMLElement | undefined, state: 'yes' | 'no' | '') => {
    const word = step?.querySelector('strong')
    if (!step || !word) return
    step.dataset['state'] = state
    word.textContent = state === '' ? '' : (step.dataset[state] ?? '')
  }
  const say = (state: 'running' | 'valid' | 'wrong' | 'other' | 'failed', more = '') => {
    verdict.dataset['state'] = state
    verdict.textContent = (verdict.dataset[state] ?? '') + more
  }

  async function verify(load: () => Promise<string>): Promise<void> {
    for (const step of steps) mark(step, '')
    say('running')
    let proof: unknown
    try {
      proof = JSON.parse(await load())
    } catch {
      return say('failed')
    }
    const wrong = await verifyProof(proof, (step: Step) =>
      mark(
        steps.find((one) => one.dataset['step'] === step),
        'yes',
      ),
    )
    if (wrong !== null) {
      mark(
        steps.find((one) => one.dataset['state'] === ''),
        'no',
      )
      return say('wrong', document.documentElement.lang === 'en' ? wrong.en : wrong.ja)
    }
    say(isOf(proof, JSON.parse(published)) ? 'valid' : 'other')
  }

  button.hidden = false
  otherwise.hidden = true
  button.addEventListener('click', () => void verify(async () => (await fetch(address)).text()))
  const field = file.closest<HTMLElement>('.field')
  if (field) field.hidden = false
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? []
    if (chosen) void verify(() => chosen.text())
  })
}
