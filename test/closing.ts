// What a test file opened is closed at its end, wherever it was opened: vitest hears no afterAll that is said inside of beforeAll.
const closers: (() => unknown)[] = []

export const atEnd = (close: () => unknown): void => void closers.push(close)

/** The last opened first. */
export async function closeAll(): Promise<void> {
  for (const close of closers.splice(0).toReversed()) await close()
}
