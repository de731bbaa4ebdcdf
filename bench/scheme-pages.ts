// The pages of support schemes that are measured, in a town of grow-schemes.ts.
import { applicationId, openSchemes, proposal, schemeId } from './grow-schemes.ts'

const list = `/staff/schemes/${schemeId(0)}/applications`
const q = (words: string): string => `?q=${encodeURIComponent(words)}`

/** `beside`: where the smaller town has no such page. */
export const pages: readonly [who: 'officer' | 'member', what: string, path: string, beside?: string][] = [
  ['officer', 'applications of one scheme (25,000)', list],
  ['officer', 'the same, page 250', `${list}?page=250`, list],
  ['officer', 'the same, page 500', `${list}?page=500`, list],
  ['officer', 'the same, searched by name', list + q('第2499')],
  ['officer', 'the same, found nothing', list + q('どこにもない')],
  ['officer', 'the same, of one state', `${list}?state=review`],
  ['officer', 'work of all schemes', '/staff/work?officer=all'],
  ['officer', 'the same, page 100', '/staff/work?officer=all&page=100', '/staff/work?officer=all'],
  ['officer', 'proposals', '/staff/decisions?state=approved'],
  ['officer', 'a proposal of 200', `/staff/decisions/${proposal}`],
  ['officer', 'letters', '/staff/letters'],
  ['officer', 'the same, page 500', '/staff/letters?page=500', '/staff/letters'],
  ['officer', 'the same, searched', `/staff/letters${q('第2499')}`],
  ['officer', 'payments due', '/staff/payments'],
  ['officer', 'all payments', '/staff/payments?state=all'],
  ['officer', 'the same, searched by name', `/staff/payments${q('第2499')}&state=all`],
  ['officer', 'the same, found nothing', `/staff/payments${q('どこにもない')}&state=all`],
  ['officer', 'the same, by number', `/staff/payments${q('12')}&state=all`],
  ['officer', 'ledgers of all schemes', '/staff/budget?fiscal_year=2026'],
  ['officer', 'a ledger', `/staff/schemes/${schemeId(0)}/budget?fiscal_year=2026`],
  ['officer', 'an application', `/applications/${applicationId(1)}`],
  ['member', `applications of a firm (${openSchemes})`, '/my/applications'],
  ['member', `${openSchemes} open schemes judged`, '/support/fits'],
]
