// An officer of a town, for what is measured below the pages.
import type { Actor } from '#platform/auth/actor.ts'

export const officer = (municipality: string, account: string): Actor => ({
  account,
  municipality,
  name: account,
  person: null,
  roles: new Set(['officer']),
  organizations: new Map(),
  acting_for: null,
  request_id: '-',
  address: '-',
})
