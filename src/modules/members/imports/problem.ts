// Why a batch stopped, as it is kept in its row.
import { z } from 'zod'
import type { Phrase } from '#platform/i18n/index.ts'

const phrase = z.codec(z.string(), z.object({ ja: z.string(), en: z.string() }), {
  decode: (text) => JSON.parse(text),
  encode: (value) => JSON.stringify(value),
})

export const writeProblem = ({ ja, en }: Phrase): string => phrase.encode({ ja, en })

export const readProblem = (problem: string | null): Phrase =>
  problem === null ? { ja: '読み込みが止まりました', en: 'Reading stopped' } : phrase.decode(problem)
