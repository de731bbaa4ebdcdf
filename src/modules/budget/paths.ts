export const budgetPaths = {
  /** All schemes of a fiscal year; without one, of this. */
  all: (fiscal_year?: number) =>
    fiscal_year === undefined ? '/staff/budget' : `/staff/budget?fiscal_year=${fiscal_year}`,
  csv: (fiscal_year: number) => `/staff/budget.csv?fiscal_year=${fiscal_year}`,
  /** The ledger of a scheme. */
  scheme: (id: string, fiscal_year?: number) =>
    `/staff/schemes/${id}/budget${fiscal_year === undefined ? '' : `?fiscal_year=${fiscal_year}`}`,
  carryingOver: (id: string, fiscal_year: number) => `/staff/schemes/${id}/budget/${fiscal_year}/carrying-over`,
}
