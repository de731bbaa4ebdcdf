export const auditPath = '/admin/audit'
export const auditCsvPath = '/admin/audit.csv'
