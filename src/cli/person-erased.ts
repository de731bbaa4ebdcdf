// machiport person erased: who must be erased again after a restore. Ids only; a back-up has the same.
import { readingMunicipality } from '#platform/db/index.ts'
import { erasedIn } from '#modules/privacy/index.ts'
import type { Command } from './command.ts'
import { withServices } from './services.ts'

export const personErased: Command = {
  run: (invocation) =>
    withServices(async ({ database: { root } }) => {
      const erased = []
      for (const { code } of await root.selectFrom('municipality').select('code').orderBy('code').execute()) {
        const here = await readingMunicipality(root, code, erasedIn)
        erased.push(...here.map(({ person, at }) => ({ municipality: code, person, at })))
      }
      for (const { municipality, person, at } of erased) invocation.say(`${municipality} ${person} ${at.toISOString()}`)
      return erased
    }),
}
