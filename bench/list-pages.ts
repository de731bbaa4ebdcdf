// The list pages whose queries are looked at (lists.ts), each with the town it is asked in.
import { pages as ofSchemes } from './scheme-pages.ts'
import { id, kinds } from './town.ts'

export interface Asked {
  host: 'localhost' | 'schemes.localhost'
  /** Nobody, the first member (who represents the first organization), or staff. */
  who: 'nobody' | 'member' | 'officer' | 'coordinator' | 'administrator'
  path: string
}

const challenge = id(kinds.opportunity, 0)

const inTown: readonly [Asked['who'], path: string][] = [
  ['nobody', '/'],
  ['nobody', '/search?q=醤油'],
  ['nobody', '/search?q=油'],
  ['nobody', '/search?q=第77777工業'],
  ['nobody', '/search?q=精密な歯車を長く作る会社'],
  ['coordinator', '/search?q=渡邉77777'],
  ['nobody', '/organizations'],
  ['nobody', '/organizations?page=300'],
  ['nobody', '/organizations?q=小宮山'],
  ['nobody', '/organizations?q=醤油'],
  ['nobody', '/organizations?q=第77777工業'],
  ['nobody', '/organizations?kind=npo'],
  ['nobody', '/organizations?division=E'],
  ['nobody', '/organizations?professional=yes'],
  ['member', '/people'],
  ['member', '/people?q=設計'],
  ['member', '/people?q=渡邉77777'],
  ['member', '/people?skill=cad'],
  ['nobody', '/opportunities'],
  ['nobody', '/opportunities?sort=closing'],
  ['nobody', '/opportunities?ended=yes'],
  ['nobody', '/opportunities?q=醤油'],
  ['nobody', '/opportunities?q=醤油&ended=yes'],
  ['nobody', '/opportunities?q=広める77777&ended=yes'],
  ['nobody', '/opportunities?area=第7町&sdg=3'],
  ['nobody', '/events'],
  ['nobody', '/events?page=20'],
  ['nobody', '/events?q=醤油&open=yes&free=yes'],
  ['nobody', '/events?facility=childcare&form=online'],
  ['nobody', '/events?past=yes'],
  ['nobody', `/events/months/${new Date().toISOString().slice(0, 7)}`],
  ['nobody', `/events/${id(kinds.event, 0)}`],
  ['nobody', '/events.ics'],
  ['nobody', '/events.atom'],
  ['nobody', '/support'],
  ['nobody', '/support?page=20'],
  ['nobody', '/support?when=closed'],
  ['nobody', '/support?when=closed&page=300'],
  ['nobody', '/support?q=醤油'],
  ['nobody', '/support?topic=premises&kind=grant&who=business'],
  ['nobody', `/support/${id(kinds.scheme, 0)}`],
  ['nobody', '/support/find?who=business&topic=premises&where=here&size=few&need=costs'],
  ['nobody', '/support.atom'],
  ['nobody', '/support.csv'],
  ['member', '/me'],
  ['member', '/my/entries'],
  ['member', '/my/opportunities'],
  ['member', '/my/matches'],
  ['member', '/notices'],
  ['coordinator', '/desk'],
  ['coordinator', `/opportunities/${challenge}/entries`],
  ['coordinator', `/opportunities/${challenge}/candidates`],
  ['coordinator', '/staff/people'],
  ['coordinator', '/staff/people?q=わたなべ'],
  ['coordinator', '/staff/people?q=p77777@bench'],
  ['coordinator', '/staff/organizations'],
  ['coordinator', '/staff/organizations?q=77777'],
  ['coordinator', '/staff/claims'],
  ['coordinator', '/staff/imports'],
  ['coordinator', `/staff/imports/${id(kinds.batch, 0)}`],
  ['coordinator', `/staff/imports/${id(kinds.batch, 0)}?page=1500`],
  ['coordinator', `/staff/imports/${id(kinds.batch, 0)}?outcome=rejected`],
  ['administrator', '/admin/audit'],
  ['administrator', '/admin/audit?action=entries.sent'],
  ['administrator', '/admin/audit?account=account7'],
  ['administrator', '/admin/audit?from=2026-01-01'],
]

export const pages: readonly Asked[] = [
  ...inTown.map(([who, path]) => ({ host: 'localhost' as const, who, path })),
  ...ofSchemes.map(([who, , path]) => ({ host: 'schemes.localhost' as const, who, path })),
]
