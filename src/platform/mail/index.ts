// The door to mail: written to the outbox in the act's transaction, delivered by a job.
export { deliverMail } from './deliver.ts'
export { type Mail, queueMail, queueMails } from './queue.ts'
export { siteUrl } from './template.ts'
