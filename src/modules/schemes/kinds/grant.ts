import type { Kind } from './kind.ts'

export const grant: Kind = {
  id: 'grant',
  label: { ja: '補助・助成', en: 'Grant' },
  chip: 'key',
  description: { ja: '費用の一部を後から支払う（返済なし）', en: 'Pays part of the cost, not to be paid back' },
}
