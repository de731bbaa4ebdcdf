interface Numbered {
  number: number | null
  number_year: number | null
}

/** As it is called from its submission on: 2026年度の12番 is 「2026-0012」. Empty of a draft. */
export const numberText = ({ number, number_year }: Numbered): string =>
  number === null ? '' : `${number_year}-${String(number).padStart(4, '0')}`
