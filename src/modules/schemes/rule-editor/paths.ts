import { schemePaths } from '../paths.ts'
import type { Part } from './edits.ts'

const under = (id: string, rest: string): string => `${schemePaths.rules(id)}/${rest}`

export const rulePaths = {
  editor: schemePaths.rules,
  beginning: (id: string) => under(id, 'beginning'),
  settling: (id: string) => under(id, 'settling'),
  discarding: (id: string) => under(id, 'discarding'),
  /** Up, down, remove. */
  step: (id: string) => under(id, 'step'),
  /** `at`: the item's place; `new` one. */
  item: (id: string, part: Part, at: number | 'new') => under(id, `${part}/${at}`),
  value: (id: string, code: string) => under(id, `values/${code}`),
  file: (id: string) => under(id, 'rules.yaml'),
  version: (id: string, number: number) => under(id, `versions/${number}`),
}
