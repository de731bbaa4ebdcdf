export const homeTownPaths = {
  page: '/me/home-town',
  experience: (entry: string) => `/entries/${entry}/experience`,
  removal: (entry: string) => `/entries/${entry}/experience/removal`,
}
