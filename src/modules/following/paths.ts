export const followingPaths = {
  board: '/desk/board',
  stage: (id: string, page = 1) => `/desk/board/${id}${page === 1 ? '' : `?page=${page}`}`,
  page: (entry: string) => `/entries/${entry}/following`,
  pulse: (entry: string) => `/entries/${entry}/following/pulse`,
  notes: (entry: string) => `/entries/${entry}/following/notes`,
  followUps: (entry: string) => `/entries/${entry}/following/follow-ups`,
  ending: (entry: string) => `/entries/${entry}/following/ending`,
  thanks: (entry: string) => `/entries/${entry}/following/thanks`,
  story: (entry: string) => `/entries/${entry}/following/story`,
  approval: (entry: string) => `/entries/${entry}/following/story/approval`,
  stories: (page = 1) => (page === 1 ? '/stories' : `/stories?page=${page}`),
  publicStory: (entry: string) => `/stories/${entry}`,
}
