// A cell that a spreadsheet would run as a formula, in either width: it leaves with an apostrophe before it, and comes back without.

const runs = /^'*(?:[\s　]*[=+\-@＝＋－＠]|[\t\r])/

/** A number and a lone hyphen are none. */
export const guarded = (cell: string): string =>
  runs.test(cell) && !/^-?(\d+(\.\d+)?)?$/.test(cell) ? `'${cell}` : cell

export const unguarded = (cell: string): string => (cell.startsWith("'") && runs.test(cell) ? cell.slice(1) : cell)
