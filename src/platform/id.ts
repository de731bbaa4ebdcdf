import { v7 } from 'uuid'

/** A new id: UUID version 7, so that ids sort by the time they were made and indexes stay compact. */
export const newId = (): string => v7()

/** Whether a text from outside can be an id at all: the database takes nothing else for one. */
export const isId = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)
