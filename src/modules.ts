// Every module, in order: one may use only those above it.
import { sweeping } from '#platform/files/index.ts'
import type { JobHandlers } from '#platform/jobs/index.ts'
import { deliverMail } from '#platform/mail/index.ts'
import type { Module } from '#platform/module.ts'
import { searchJobs } from '#platform/search/index.ts'
import { accountsModule } from '#modules/accounts/index.ts'
import { afterwardsModule } from '#modules/afterwards/index.ts'
import { agreementsModule } from '#modules/agreements/index.ts'
import { applicationsModule } from '#modules/applications/index.ts'
import { attendanceModule } from '#modules/attendance/index.ts'
import { auditModule } from '#modules/audit/index.ts'
import { awardsModule } from '#modules/awards/index.ts'
import { boothsModule } from '#modules/booths/index.ts'
import { budgetModule } from '#modules/budget/index.ts'
import { drawsModule } from '#modules/draws/index.ts'
import { duplicatesModule } from '#modules/duplicates/index.ts'
import { entriesModule } from '#modules/entries/index.ts'
import { eventsModule } from '#modules/events/index.ts'
import { figuresModule } from '#modules/figures/index.ts'
import { followingModule } from '#modules/following/index.ts'
import { grantsModule } from '#modules/grants/index.ts'
import { homeTownModule } from '#modules/hometown/index.ts'
import { jobsModule } from '#modules/jobs/index.ts'
import { lettersModule } from '#modules/letters/index.ts'
import { matchingModule } from '#modules/matching/index.ts'
import { membersModule } from '#modules/members/index.ts'
import { messagesModule } from '#modules/messages/index.ts'
import { opportunitiesModule } from '#modules/opportunities/index.ts'
import { paymentsModule } from '#modules/payments/index.ts'
import { outreachModule } from '#modules/outreach/index.ts'
import { privacyModule } from '#modules/privacy/index.ts'
import { registrationsModule } from '#modules/registrations/index.ts'
import { reportsModule } from '#modules/reports/index.ts'
import { reviewingModule } from '#modules/reviewing/index.ts'
import { schemesModule } from '#modules/schemes/index.ts'
import { screeningModule } from '#modules/screening/index.ts'
import { visionModule } from '#modules/vision/index.ts'

const features: readonly Module[] = [
  accountsModule,
  visionModule,
  membersModule,
  messagesModule,
  opportunitiesModule,
  entriesModule,
  matchingModule,
  agreementsModule,
  followingModule,
  homeTownModule,
  eventsModule,
  registrationsModule,
  drawsModule,
  attendanceModule,
  boothsModule,
  afterwardsModule,
  schemesModule,
  applicationsModule,
  screeningModule,
  reviewingModule,
  budgetModule,
  duplicatesModule,
  lettersModule,
  awardsModule,
  grantsModule,
  reportsModule,
  paymentsModule,
  outreachModule,
  figuresModule,
]

const working: readonly Module[] = [...features, privacyModule(features)]

export const jobHandlers: JobHandlers = Object.assign(
  { 'mail.deliver': deliverMail, 'files.sweep': sweeping },
  searchJobs,
  ...working.map((module) => module.jobs ?? {}),
)

const everything: readonly Module[] = [...working, jobsModule(jobHandlers)]
export const modules: readonly Module[] = [...everything, auditModule(everything)]
