import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Actor, type Role, roles } from '#platform/auth/actor.ts'
import * as policy from './policy.ts'
import type { Audience } from './tables.ts'

const actor = (more: Partial<Actor> = {}): Actor => ({
  account: 'a',
  municipality: '000019',
  person: 'p',
  name: 'n',
  roles: new Set<Role>(['member']),
  organizations: new Map(),
  acting_for: null,
  request_id: '-',
  address: '-',
  ...more,
})

const audience = fc.constantFrom<Audience>('nobody', 'members', 'all')
const choice = fc.dictionary(fc.constantFrom(...policy.choosableFields, 'email', 'phone', 'toString'), audience)
const viewers = ['stranger', 'member', 'staff', 'self'] as const

describe('what a viewer sees of a person', () => {
  it('is exactly what the person chose, or the usual audience where they chose nothing', () => {
    fc.assert(
      fc.property(choice, fc.constantFrom(...policy.choosableFields), (chosen, field) => {
        const said = chosen[field] ?? policy.defaultVisibility[field]
        expect(policy.visibleFields(chosen, 'stranger').has(field)).toBe(said === 'all')
        expect(policy.visibleFields(chosen, 'member').has(field)).toBe(said !== 'nobody')
        expect(policy.visibleFields(chosen, 'staff').has(field)).toBe(true)
        expect(policy.visibleFields(chosen, 'self').has(field)).toBe(true)
      }),
    )
  })

  it('grows as they come nearer and never holds an e-mail address or a telephone number', () => {
    fc.assert(
      fc.property(choice, (chosen) => {
        const seen = viewers.map((viewer) => policy.visibleFields(chosen, viewer))
        for (const [n, fields] of seen.entries()) {
          expect([...fields].filter((field) => seen[n + 1]?.has(field) === false)).toEqual([])
          expect(fields.has('email') || fields.has('phone')).toBe(false)
        }
      }),
    )
  })

  it('shows a stranger nothing of a new profile, and nobody but staff the full name and the home town', () => {
    expect([...policy.visibleFields({}, 'stranger')]).toEqual([])
    const hidden = policy.choosableFields.filter((field) => !policy.visibleFields({}, 'member').has(field))
    expect(hidden).toEqual(['home_town', 'full_name'])
  })
})

describe('who stands how near', () => {
  it('knows strangers, members, staff, auditors and oneself', () => {
    expect(policy.audienceOf(null, 'q')).toBe('stranger')
    expect(policy.audienceOf(actor(), 'q')).toBe('member')
    expect(policy.audienceOf(actor(), 'p')).toBe('self')
    expect(policy.audienceOf(actor({ person: null, roles: new Set() }), 'q')).toBe('stranger')
    expect(policy.audienceOf(actor({ roles: new Set(['coordinator']) }), 'q')).toBe('staff')
    expect(policy.audienceOf(actor({ roles: new Set(['auditor']) }), 'q')).toBe('staff')
  })
})

describe('writing', () => {
  it('is never open to an auditor, whatever else they are', () => {
    fc.assert(
      fc.property(
        fc.subarray([...roles]),
        fc.constantFrom('representative' as const, 'staff' as const),
        (held, role) => {
          const auditor = actor({ roles: new Set<Role>([...held, 'auditor']), organizations: new Map([['o', role]]) })
          const answers = [
            policy.canEditProfile(auditor),
            policy.canWriteForStaff(auditor),
            policy.canCreateOrganization(auditor),
            policy.canEditOrganization(auditor, 'o'),
            policy.canManagePeople(auditor, 'o'),
            policy.canClaim(auditor, 'other'),
            policy.canImport(auditor),
          ]
          expect(new Set(answers)).toEqual(new Set([false]))
        },
      ),
    )
  })

  it('lets an organization’s staff edit it, but only a representative decide who belongs', () => {
    const staff = actor({ organizations: new Map([['o', 'staff']]) })
    const representative = actor({ organizations: new Map([['o', 'representative']]) })
    expect([policy.canEditOrganization(staff, 'o'), policy.canManagePeople(staff, 'o')]).toEqual([true, false])
    expect([policy.canEditOrganization(staff, 'other'), policy.canManagePeople(representative, 'o')]).toEqual([
      false,
      true,
    ])
    expect(policy.canManagePeople(representative, 'other')).toBe(false)
  })
})
