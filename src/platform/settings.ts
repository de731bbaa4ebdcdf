// The kinds of settings there are; each says in the operator's language what it should be.
import { z } from 'zod'
import { t } from '#platform/i18n/index.ts'

export const text = (least: number) =>
  z.string().min(least, {
    error: () => t(`${least}文字以上にしてください`, `at least ${least} characters`),
  })

export const whole = (from: number, to: number) =>
  z.coerce
    .number({ error: () => betweenWords(from, to) })
    .refine((n) => Number.isInteger(n) && n >= from && n <= to, { error: () => betweenWords(from, to) })

const betweenWords = (from: number, to: number) =>
  t(`${from}から${to}までの整数にしてください`, `a whole number from ${from} to ${to}`)

export const oneOf = <const Choices extends readonly string[]>(...choices: Choices) =>
  z.enum(choices, {
    error: () =>
      t(
        `${choices.join('・')} のどれかにしてください`,
        `choose ${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`,
      ),
  })

export const onOff = oneOf('on', 'off').transform((choice) => choice === 'on')

export const address = (...schemes: readonly string[]) => {
  const begins = schemes.map((scheme) => `${scheme}:`)
  return z.url({
    protocol: new RegExp(`^(${schemes.join('|')})$`),
    error: () =>
      t(`${begins.join(' か ')} で始まるアドレスにしてください`, `an address that begins with ${begins.join(' or ')}`),
  })
}
