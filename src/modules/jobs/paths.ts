const list = '/admin/jobs'
export const jobPaths = {
  list,
  page: (page: number) => (page === 1 ? list : `${list}?page=${page}`),
  retry: (queue = ':queue', id = ':id') => `${list}/${queue}/${id}/retry`,
  withdrawal: (queue = ':queue', id = ':id') => `${list}/${queue}/${id}/withdrawal`,
}
