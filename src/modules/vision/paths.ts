export const visionPaths = {
  tree: () => '/vision',
  node: (id: string) => `/vision/${id}`,
}
