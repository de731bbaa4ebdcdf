// Who is there, from what several devices say, in whatever order it arrives. Pure.
export interface Presence {
  /** The earliest tap since it was last taken back. */
  at: Date
  /** The latest tap; null where `at` is the only one. */
  last_at: Date | null
  undone_at: Date | null
}

export const isPresent = ({ at, last_at, undone_at }: Presence): boolean =>
  undone_at === null || undone_at < (last_at ?? at)

/** With one more word of a device. Whoever is there is there by the latest word; a word heard twice changes nothing. */
export function heard(
  before: Presence | undefined,
  { at, undo = false }: { at: Date; undo?: boolean | undefined },
): Presence {
  const taps = [...(before ? [before.at, before.last_at ?? before.at] : []), ...(undo && before ? [] : [at])].sort(
    byTime,
  )
  const undos = [before?.undone_at ?? [], undo ? at : []].flat().sort(byTime)
  const [last_at = at, undone_at = null] = [taps.at(-1), undos.at(-1)]
  return { at: taps.find((tap) => undone_at === null || tap > undone_at) ?? last_at, last_at, undone_at }
}

const byTime = (a: Date, b: Date): number => a.getTime() - b.getTime()
