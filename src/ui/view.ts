// What the frame round every page shows. Made once a request.

import type { ActingFor } from '#platform/auth/actor.ts'

export interface Link {
  href: string
  label: string
}

export interface View {
  municipality: { name: string; name_en: string; department: string; department_en: string; phone: string }
  /** The current path with its query: where the reader comes back to after changing the language or signing in. */
  path: string
  /** Of the content security policy. */
  nonce: string
  nav: (Link & { current: boolean })[]
  /** Null for a stranger. */
  account: {
    name: string
    /** Unread. */
    notices: number
    links: Link[]
    /** For whom a member of staff is typing in. */
    acting_for: ActingFor | null
  } | null
  /** Says on every page that people and firms are invented. */
  demo: boolean
  assets: { css: string[]; scripts: string[] }
}
