// Numbers as people type them: full width, with any of a dozen hyphens.

/** Hyphen, minus, dashes, and the long marks ー ｰ that stand for one between digits. */
export const hyphens = /[-‐‑‒–—―−－﹣ーｰ]/g

/** ０-９ to 0-9, full-width signs to ASCII; only for fields that hold numbers. */
export const halfWidth = (text: string): string => text.normalize('NFKC').replace(hyphens, '-')

/** The digits alone: `０３−１２３４` → `031234`. */
export const plainDigits = (text: string): string => halfWidth(text).replace(/\D/g, '')
