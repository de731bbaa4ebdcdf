// Who applies: a member, somebody for whom staff type in, or somebody without an account.
import type { Actor } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import type { FormState } from '#platform/forms/state.ts'
import type { Ctx } from '#platform/http/env.ts'
import { newId } from '#platform/id.ts'
import { organizationNames, ownContact } from '#modules/members/index.ts'
import type { Who } from '../about-form.ts'
import type { Whose } from '../queries/own.ts'

/** Somebody without an account, in the audit. */
const guestOf = (c: Ctx): Actor => ({
  account: 'guest',
  municipality: c.var.municipality.code,
  person: null,
  name: '申込者（アカウントなし）',
  roles: new Set(),
  organizations: new Map(),
  acting_for: null,
  request_id: c.var.requestId,
  address: c.var.address,
})

/** Whoever opens a ticket page holds its key, with or without an account. */
export const holderOf = (c: Ctx): Actor => c.var.actor ?? guestOf(c)

export interface Applying extends Whose {
  actor: Actor
  who: Who
  /** What the form begins with. */
  form: FormState
}

export async function applyingOf(c: Ctx, db: Db): Promise<Applying> {
  const { actor, account } = c.var
  const id = newId()
  if (actor === null) return { actor: guestOf(c), who: 'guest', person: null, email: null, form: formOf({ id }) }
  allow(!actor.roles.has('auditor'))
  const { person, acting_for } = actor
  if (acting_for?.kind === 'organization')
    return { ...callerFor(actor), form: formOf({ id, origin: acting_for.origin }) }
  const contact =
    person === null ? { name: actor.name, name_kana: '', email: null, phone: '' } : await ownContact(db, person)
  const [organization] = await organizationNames(db, [...actor.organizations.keys()].slice(0, 1))
  return {
    actor,
    who: 'member',
    person,
    email: acting_for === null ? (account?.email ?? null) : contact.email,
    form: formOf({
      id,
      name_1: contact.name,
      name_kana_1: contact.name_kana,
      phone: contact.phone,
      organization_name_1: organization?.[1].name ?? '',
    }),
  }
}

const formOf = (values: FormState['values']): FormState => ({ values, errors: {} })

/** Somebody on the telephone or at the counter. */
export const callerFor = (actor: Actor): Applying => ({
  actor,
  who: 'caller',
  person: null,
  email: null,
  form: formOf({ id: newId(), origin: 'phone' }),
})
