import { withQuery } from '#platform/http/list-address.ts'

const staff = '/staff/decisions'

export const awardPaths = {
  list: (asked: { state?: string | null; page?: number } = {}) => withQuery(staff, asked),
  /** Choose applications: `kind`, `scheme`, `call`, `application`, `from`. */
  new: (query: Readonly<Record<string, string>>) => `${staff}/new?${new URLSearchParams(query)}`,
  one: (id: string) => `${staff}/${id}`,
  edit: (id: string) => `${staff}/${id}/edit`,
  item: (id: string, application: string) => `${staff}/${id}/items/${application}`,
  itemRemoval: (id: string, application: string) => `${staff}/${id}/items/${application}/removal`,
  sending: (id: string) => `${staff}/${id}/sending`,
  takingBack: (id: string) => `${staff}/${id}/taking-back`,
  dropping: (id: string) => `${staff}/${id}/dropping`,
  approval: (id: string) => `${staff}/${id}/approval`,
  return: (id: string) => `${staff}/${id}/return`,
  dossier: (id: string) => `${staff}/${id}/dossier.pdf`,
  kept: (id: string, dossier: string) => `${staff}/${id}/dossiers/${dossier}`,
  plan: (scheme: string) => `/staff/schemes/${scheme}/decision-plan`,
  change: (application: string) => `/applications/${application}/change`,
  changeEnd: (application: string) => `/applications/${application}/change/taking-back`,
}
