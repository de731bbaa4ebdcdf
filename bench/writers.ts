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

/** Goes on until told to stop; what fails is sent again as the same message, as people do. */
export async function writer(options: WriterOptions, acknowledge: (message: string) => void): Promise<void> {
  const { base, email, password, entry, until } = options
  let cookie = ''
  let message = newId()
  while (!until.aborted) {
    try {
      if (cookie === '') {
        const entered = await post(base, '/sign-in', { email, password })
        if (entered.status !== 303) throw new Error(`sign-in: ${entered.status}`)
        cookie = entered.headers
          .getSetCookie()
          .map((line) => line.split(';')[0])
          .join('; ')
      }
      const body = `written under kill -9 ${message}`
      const { status, headers } = await post(base, `/entries/${entry}/messages`, { id: message, body }, cookie)
      // A redirection to the sign-in page is no acknowledgement: the form is kept there until somebody has signed in.
      if (status !== 303 || !headers.get('location')?.startsWith('/entries/')) {
        cookie = ''
        throw new Error(`message: ${status}`)
      }
      acknowledge(message)
      message = newId()
    } catch {
      await pause(100)
    }
  }
}
