import type { FieldKind } from '../definition.ts'
import { bankKind } from './bank.tsx'
import { budget } from './budget.tsx'
import { one, several, yes } from './choices.tsx'
import { files } from './files.tsx'
import type { Kind } from './kind.ts'
import { address, period } from './parts.tsx'
import { date, line, number, text, yen } from './plain.tsx'
import { rows } from './rows.tsx'

export const kinds: Readonly<Record<FieldKind, Kind>> = {
  line,
  text,
  number,
  yen,
  date,
  period,
  one,
  several,
  yes,
  address,
  bank: bankKind,
  files,
  budget,
  rows,
}
