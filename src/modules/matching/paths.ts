import { withQuery } from '#platform/http/list-address.ts'

export const matchingPaths = {
  candidates: (opportunity: string, show: 'fitting' | 'near' | 'shortlist' | 'introduced' = 'fitting', page = 1) =>
    withQuery(`/opportunities/${opportunity}/candidates`, { show: show !== 'fitting' && show, page }),
  shortlist: (opportunity: string) => `/opportunities/${opportunity}/shortlist`,
  removal: (opportunity: string) => `/opportunities/${opportunity}/shortlist/removal`,
  introductions: (opportunity: string) => `/opportunities/${opportunity}/introductions`,
  introduce: (opportunity: string, person: string) =>
    `/opportunities/${opportunity}/introductions/new?person=${person}`,
  introduction: (id: string) => `/introductions/${id}`,
  answer: (id: string) => `/introductions/${id}/answer`,
  mine: (page = 1) => (page === 1 ? '/my/matches' : `/my/matches?page=${page}`),
}
