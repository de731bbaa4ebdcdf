// A scheme as schema.org says it, for search engines. Pure.
import type { PublicScheme } from './queries/public-scheme.ts'

const type = (kind: string): string => (kind === 'grant' ? 'MonetaryGrant' : 'GovernmentService')

/** `office`: whose service ours are. */
export const schemaOrg = (scheme: PublicScheme, url: string, office: string): Record<string, unknown> => {
  const by = {
    '@type': 'GovernmentOrganization',
    name: scheme.department !== '' || scheme.information_only ? scheme.department : office,
  }
  const kind = type(scheme.kind)
  return {
    '@type': kind,
    '@id': url,
    url,
    name: scheme.title,
    alternateName: scheme.subtitle === '' ? undefined : scheme.subtitle,
    description: scheme.summary === '' ? scheme.content.slice(0, 300) : scheme.summary,
    ...(by.name !== '' && { [kind === 'MonetaryGrant' ? 'funder' : 'serviceOperator']: by }),
    ...(kind === 'GovernmentService' && {
      audience: scheme.for_whom === '' ? undefined : { '@type': 'Audience', audienceType: scheme.for_whom },
    }),
    keywords: scheme.keywords.length === 0 ? undefined : scheme.keywords.join(','),
    sameAs: scheme.source_url ?? undefined,
  }
}
