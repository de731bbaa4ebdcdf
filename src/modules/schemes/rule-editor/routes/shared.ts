// What every page of the rules begins with.
import { found, notFound } from '#platform/errors.ts'
import type { Ctx } from '#platform/http/env.ts'
import { saving } from '#platform/http/saving.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { schemeCrumbs } from '../../crumbs.tsx'
import { canEditScheme, canReadSchemes } from '../../policy.ts'
import { findVersioned, maySettle, type VersionedScheme } from '../../actions/versions.ts'
import { changeRules, formFacts, ruleVersions } from '../actions.ts'
import type { Edit } from '../edits.ts'
import { choosable } from '../../rules/choosable.ts'
import { factsOf } from '../../rules/facts.ts'
import { rulePaths } from '../paths.ts'

/** The scheme, its versions, and whether the reader may change them. */
export async function readVersions(c: Ctx, id: string) {
  const actor = signedIn(c)
  return c.var.read(async (db) => {
    const scheme = found(canReadSchemes(actor) ? await findVersioned(db, id) : null)
    const versions = await ruleVersions(db, id)
    return {
      scheme,
      versions,
      form: await formFacts(db, id),
      may: canEditScheme(actor, scheme),
      maySettle: maySettle(actor, scheme, versions),
    }
  })
}

/** The draft, with what it may read of the form as that is now. */
export async function readDraft(c: Ctx, id: string) {
  const { scheme, versions, form, may } = await readVersions(c, id)
  const [draft] = versions
  if (!may || draft === undefined || draft.published_at !== null) throw notFound()
  const set = { ...draft.definition, form: form ?? draft.definition.form }
  return { scheme, version: draft.version, set, facts: factsOf(set), offered: choosable(set) }
}
export type Draft = Awaited<ReturnType<typeof readDraft>>

/** `new`: one more; else the place of one that is there. */
export function placeIn(list: readonly unknown[], text: string): number | null {
  if (text === 'new') return null
  const at = /^\d{1,4}$/.test(text) ? Number(text) : -1
  found(list[at])
  return at
}

export const crumbs = (scheme: VersionedScheme, title?: string) =>
  title === undefined
    ? schemeCrumbs(scheme, t('判定ルール', 'Rules'))
    : schemeCrumbs(scheme, title, { label: t('判定ルール', 'Rules'), href: rulePaths.editor(scheme.id) })

/** Back to the rules once it is saved; `again` where somebody else was first. */
export async function save(
  c: Ctx,
  id: string,
  version: number,
  edit: Edit,
  again: () => Promise<Response>,
): Promise<Response> {
  const actor = signedIn(c)
  return saving(c, (tx) => changeRules(tx, actor, id, version, edit), {
    done: () => c.redirect(rulePaths.editor(id), 303),
    meanwhile: again,
  })
}
