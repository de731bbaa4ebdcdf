// Everything that is declared about people, of all modules together.
import type { Module } from '#platform/module.ts'
import {
  type Holding,
  type Mention,
  type PersonalFile,
  platformPrivacy,
  type Privacy,
} from '#platform/privacy/index.ts'
import { installationHoldings } from '#modules/accounts/index.ts'

export interface FileOf {
  file: PersonalFile
  holdings: readonly Holding[]
}

export interface Declared {
  files: readonly FileOf[]
  /** In the order of the modules: a later one's rows point at an earlier one's. */
  holdings: readonly Holding[]
  mentions: readonly Mention[]
  /** What follows an erasing elsewhere: a seat is free. */
  beforeErasing: readonly NonNullable<Privacy['beforeErasing']>[]
  /** Accounts: of the whole installation. */
  installation: readonly Holding[]
}

export function declaredBy(modules: readonly Module[]): Declared {
  const all: Privacy[] = [platformPrivacy, ...modules.flatMap((module) => module.privacy ?? [])]
  const ofInstallation = modules.find(({ name }) => name === 'accounts')?.privacy
  return {
    files: all.flatMap((one) => {
      const more = one === ofInstallation ? installationHoldings : []
      return one.file === undefined ? [] : [{ file: one.file, holdings: [...one.holdings, ...more] }]
    }),
    holdings: all.flatMap(({ holdings }) => holdings),
    mentions: all.flatMap(({ mentions }) => mentions ?? []),
    beforeErasing: all.flatMap(({ beforeErasing }) => beforeErasing ?? []),
    installation: installationHoldings,
  }
}
