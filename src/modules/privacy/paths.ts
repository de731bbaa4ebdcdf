export const privacyPaths = {
  own: '/account/privacy',
  download: '/account/privacy/download',
  leaving: '/account/privacy/leaving',
  staying: '/account/privacy/staying',
  admin: '/admin/privacy',
  register: '/admin/privacy/register.csv',
  requests: '/admin/disclosure',
  request: (id: string) => `/admin/disclosure/${id}`,
  make: (id: string) => `/admin/disclosure/${id}/export`,
  hand: (id: string) => `/admin/disclosure/${id}/handing`,
} as const
