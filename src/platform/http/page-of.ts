// The page of a list that an address asks for.
import { notFound } from '#platform/errors.ts'

const mostPages = 100_000

/** From 1. What is no number is the first; a page beyond the last is 404 (`withinPages`). */
export const pageOf = (text: string | undefined): number =>
  /^[1-9]\d*$/.test(text ?? '') ? Math.min(Number(text), mostPages) : 1

/** 404 where the list has no such page; an empty list has its first. */
export function withinPages(page: number, total: number, perPage: number): void {
  if (page > Math.max(1, Math.ceil(total / perPage))) throw notFound()
}
