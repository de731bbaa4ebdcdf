import { withQuery } from '#platform/http/list-address.ts'

const staff = '/staff/payments'

export const paymentPaths = {
  list: (query = '') => withQuery(staff, query),
  csv: (query = '') => withQuery(`${staff}.csv`, query),
  source: () => `${staff}/source`,
  batches: (query = '') => withQuery(`${staff}/batches`, query),
  batch: (id: string) => `${staff}/batches/${id}`,
  approval: (id: string) => `${staff}/batches/${id}/approval`,
  return: (id: string) => `${staff}/batches/${id}/return`,
  voiding: (id: string) => `${staff}/batches/${id}/voiding`,
  file: (id: string) => `${staff}/batches/${id}/file`,
  results: (id: string) => `${staff}/batches/${id}/results`,
  plan: (scheme: string) => `/staff/schemes/${scheme}/payment-plan`,
  recoveries: (query = '') => withQuery('/staff/recoveries', query),
  recovery: (id: string) => `/staff/recoveries/${id}`,
  receipts: (id: string) => `/staff/recoveries/${id}/receipts`,
  reversal: (id: string, receipt: string) => `/staff/recoveries/${id}/receipts/${receipt}/reversal`,
  refunds: (id: string) => `/staff/recoveries/${id}/refunds`,
  refundReversal: (id: string, refund: string) => `/staff/recoveries/${id}/refunds/${refund}/reversal`,
  account: (application: string) => `/applications/${application}/account`,
  accountLook: (application: string) => `${staff}/accounts/${application}`,
  accountCheck: (application: string) => `${staff}/accounts/${application}/check`,
  accountReturn: (application: string) => `${staff}/accounts/${application}/return`,
  invoice: (application: string, payment: string) => `/applications/${application}/payments/${payment}/invoice`,
  invoicePdf: (application: string, payment: string) => `/applications/${application}/payments/${payment}/invoice.pdf`,
  closing: (application: string) => `/applications/${application}/closing`,
}
