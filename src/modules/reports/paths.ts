export const reportPaths = {
  /** The applicant's. */
  report: (application: string) => `/applications/${application}/report`,
  words: (application: string) => `/applications/${application}/report/words`,
  lines: (application: string) => `/applications/${application}/report/lines`,
  line: (application: string, line: string) => `/applications/${application}/report/lines/${line}`,
  removal: (application: string, line: string) => `/applications/${application}/report/lines/${line}/removal`,
  submission: (application: string) => `/applications/${application}/report/submission`,
  outcome: (application: string, years: number | string) => `/applications/${application}/outcome/${years}`,
  tax: (application: string) => `/applications/${application}/tax-report`,
  /** The staff's. */
  inspection: (application: string) => `/staff/reports/${application}`,
  sendBack: (application: string) => `/staff/reports/${application}/sending-back`,
  fixing: (application: string) => `/staff/reports/${application}/fixing`,
  list: (scheme: string) => `/staff/schemes/${scheme}/reports`,
  taxAccepting: (application: string) => `/staff/reports/${application}/tax-accepting`,
  taxReturn: (application: string) => `/staff/reports/${application}/tax-return`,
  taxes: (scheme: string) => `/staff/schemes/${scheme}/tax-reports`,
  property: (scheme: string) => `/staff/schemes/${scheme}/property`,
  propertyCsv: (scheme: string) => `/staff/schemes/${scheme}/property.csv`,
  outcomes: (scheme: string) => `/staff/schemes/${scheme}/outcomes`,
  plan: (scheme: string) => `/staff/schemes/${scheme}/report-plan`,
}
