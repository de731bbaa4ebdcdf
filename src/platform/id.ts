import { v7 } from 'uuid'

/** A new id: UUID version 7, so that ids sort by the time they were made and indexes stay compact. */
export const newId = (): string => v7()
