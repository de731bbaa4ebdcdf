export const opportunityPaths = {
  home: () => '/',
  list: () => '/opportunities',
  page: (id: string) => `/opportunities/${id}`,
  new: (organization: string, kind?: string) =>
    `/opportunities/new?organization=${organization}${kind === undefined ? '' : `&kind=${kind}`}`,
  edit: (id: string) => `/opportunities/${id}/edit`,
  submission: (id: string) => `/opportunities/${id}/submission`,
  review: (id: string) => `/opportunities/${id}/review`,
  comments: (id: string) => `/opportunities/${id}/review/comments`,
  return: (id: string) => `/opportunities/${id}/return`,
  publication: (id: string) => `/opportunities/${id}/publication`,
  closing: (id: string) => `/opportunities/${id}/closing`,
  withdrawal: (id: string) => `/opportunities/${id}/withdrawal`,
  /** Of the entries module. */
  entry: (id: string) => `/opportunities/${id}/entry/new`,
  mine: () => '/my/opportunities',
  desk: () => '/desk',
}
