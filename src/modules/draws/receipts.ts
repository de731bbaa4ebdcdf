/** A receipt as it was given out, however people type it: wide letters, small letters, other hyphens. */
export const asGiven = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replaceAll(/[‐‑‒–—―−ー]/g, '-')
    .replaceAll(/\s/g, '')
    .toUpperCase()
