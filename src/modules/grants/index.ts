// The door of publishing awards: in the transaction of the decision, in words the applicant saw beforehand.
import type { Module } from '#platform/module.ts'
import { applicationCheckParts } from '#modules/applications/index.ts'
import { afterDecision } from '#modules/awards/index.ts'
import { faceParts } from '#modules/members/index.ts'
import { schemeAsides, schemeListLinks, schemeManageLinks } from '#modules/schemes/index.ts'
import { publishAwards } from './actions/publish.ts'
import { acts, subjects } from './acts.ts'
import { certificationsOfFace, certifiedOfScheme, publicBeforehand, publishedOfScheme } from './parts.tsx'
import { grantPaths } from './paths.ts'
import { publicationPart } from './plan.ts'
import { privacy } from './privacy.ts'

export { keepPublications } from './actions/publish.ts'
export { queryOf as awardsQuery } from './filters.ts'
export { grantPaths } from './paths.ts'
export { type PersonsGroup, type PublishedCount, publishedCounts, publishedPersons } from './queries/published.ts'
export { fewest, isClosed } from './rules.ts'

afterDecision.push(publishAwards)
applicationCheckParts.push(publicBeforehand)
schemeAsides.push(publishedOfScheme, certifiedOfScheme)
schemeListLinks.push(
  { label: { ja: '補助金などの交付の公表', en: 'Published awards' }, href: grantPaths.list() },
  { label: { ja: '認定を受けている法人・団体', en: 'Certified organizations' }, href: grantPaths.certified() },
)
faceParts.push(certificationsOfFace)
schemeManageLinks.push({
  label: { ja: '交付の公表の取り決め', en: 'How awards are published' },
  href: grantPaths.plan,
  plan: publicationPart.code,
})

export const grantsModule: Module = {
  name: 'grants',
  uses: ['members', 'schemes', 'applications', 'awards'],
  routes: async () => (await import('./routes.tsx')).routes,
  privacy,
  acts,
  subjects,
}
