/**
 * The names so that each stands after those it needs; where that cannot be, the circle: `['a', 'b', 'a']`.
 * @param needs of a name that is not in it nothing is needed
 */
export function inOrder(needs: ReadonlyMap<string, readonly string[]>): { order: string[] } | { circle: string[] } {
  const order: string[] = []
  const visit = (name: string, above: readonly string[]): string[] | undefined => {
    if (order.includes(name)) return undefined
    if (above.includes(name)) return [...above.slice(above.indexOf(name)), name]
    for (const next of needs.get(name) ?? []) {
      const circle = needs.has(next) ? visit(next, [...above, name]) : undefined
      if (circle !== undefined) return circle
    }
    order.push(name)
    return undefined
  }
  for (const name of needs.keys()) {
    const circle = visit(name, [])
    if (circle !== undefined) return { circle }
  }
  return { order }
}
