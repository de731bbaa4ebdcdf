export const messagePaths = {
  notices: (page = 1) => (page === 1 ? '/notices' : `/notices?page=${page}`),
  /** Marks it read and leads on. */
  notice: (id: string) => `/notices/${id}`,
  reading: () => '/notices/reading',
}
