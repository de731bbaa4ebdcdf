export const agreementPaths = {
  /** Where the terms for an accepted entry are written. */
  new: (entry: string) => `/entries/${entry}/agreement/new`,
  create: (entry: string) => `/entries/${entry}/agreement`,
  page: (id: string) => `/agreements/${id}`,
  edit: (id: string) => `/agreements/${id}/edit`,
  versions: (id: string) => `/agreements/${id}/versions`,
  consent: (id: string) => `/agreements/${id}/consent`,
  pdf: (id: string) => `/agreements/${id}/terms.pdf`,
  payments: (id: string) => `/agreements/${id}/payments`,
  payment: (id: string, payment: string) => `/agreements/${id}/payments/${payment}`,
  corrected: (id: string, payment: string) => `/agreements/${id}/payments/${payment}/correction`,
  removed: (id: string, payment: string) => `/agreements/${id}/payments/${payment}/removal`,
  takenBack: (id: string, payment: string) => `/agreements/${id}/payments/${payment}/taking-back`,
  paid: (id: string, payment: string) => `/agreements/${id}/payments/${payment}/paid`,
  confirmed: (id: string, payment: string) => `/agreements/${id}/payments/${payment}/confirmation`,
}
