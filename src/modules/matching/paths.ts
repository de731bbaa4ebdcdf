export const matchingPaths = {
  candidates: (opportunity: string, show: 'fitting' | 'near' | 'shortlist' | 'introduced' = 'fitting', page = 1) => {
    const query = new URLSearchParams({ ...(show !== 'fitting' && { show }), ...(page > 1 && { page: String(page) }) })
    return `/opportunities/${opportunity}/candidates${query.size > 0 ? `?${query}` : ''}`
  },
  shortlist: (opportunity: string) => `/opportunities/${opportunity}/shortlist`,
  removal: (opportunity: string) => `/opportunities/${opportunity}/shortlist/removal`,
  introductions: (opportunity: string) => `/opportunities/${opportunity}/introductions`,
  introduce: (opportunity: string, person: string) =>
    `/opportunities/${opportunity}/introductions/new?person=${person}`,
  introduction: (id: string) => `/introductions/${id}`,
  answer: (id: string) => `/introductions/${id}/answer`,
  mine: (page = 1) => (page === 1 ? '/my/matches' : `/my/matches?page=${page}`),
}
