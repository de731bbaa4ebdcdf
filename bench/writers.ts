// Somebody who writes messages one after the other, and remembers which of them the site acknowledged.
import { setTimeout as pause } from 'node:timers/promises'
import { newId } from '#platform/id.ts'

interface WriterOptions {
  base: string
  email: string
  password: string
  entry: string
  until: AbortSignal
}

let addresses = 0

async function post(base: string, path: string, values: Record<string, string>, cookie = '') {
  addresses += 1
  return fetch(`${base}${path}`, {
    method: 'POST',
    redirect: 'manual',
    signal: AbortSignal.timeout(10_000),
    headers: {
      'sec-fetch-site': 'same-origin',
      // Each from a place of its own: what limits one visitor is not what is measured.
      'x-forwarded-for': `10.${addresses >> 16}.${(addresses >> 8) & 255}.${addresses & 255}`,
      ...(cookie === '' ? {} : { cookie }),
    },
    body: new URLSearchParams(values),
  })
}

/** What was answered and where it leads: `303 /entries`. */
const answerOf = ({ status, headers }: Response): string =>
  [status, ...(headers.get('location')?.match(/^\/[^/?]*/) ?? [])].join(' ')

/** The only acknowledgement: a redirection to the sign-in page is none, the form is kept there until somebody has signed in. */
const saved = '303 /entries'

/** What came of the messages of all writers. */
export interface Written {
  /** When each was acknowledged. */
  acknowledged: Map<string, number>
  /** How often each answer was given; `none` where the connection broke. */
  answers: Record<string, number>
}

/** Goes on until told to stop; what fails is sent again as the same message, as people do. */
export async function writer({ base, email, password, entry, until }: WriterOptions, written: Written): Promise<void> {
  let cookie = ''
  let message = newId()
  while (!until.aborted) {
    if (cookie === '') {
      const entered = await post(base, '/sign-in', { email, password }).catch(() => null)
      if (entered?.status === 303)
        cookie = entered.headers
          .getSetCookie()
          .map((line) => line.split(';')[0])
          .join('; ')
    }
    if (cookie !== '') {
      const body = `written under kill -9 ${message}`
      const answer = await post(base, `/entries/${entry}/messages`, { id: message, body }, cookie).then(
        answerOf,
        () => 'none',
      )
      written.answers[answer] = (written.answers[answer] ?? 0) + 1
      if (answer === saved) {
        written.acknowledged.set(message, performance.now())
        message = newId()
        continue
      }
      cookie = ''
    }
    await pause(100)
  }
}
