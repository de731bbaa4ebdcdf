// Every command, in the order of --help.
import { auditVerify } from './audit.ts'
import type { Command } from './command.ts'
import { doctor } from './doctor.ts'
import { demo } from './demo.ts'
import { importVision, organizationsImport } from './import.ts'
import { migrate } from './migrate.ts'
import { municipalityCreate } from './municipality.ts'
import { serve, worker } from './serve.ts'
import { userCreate, userList } from './user.ts'

export const commands: readonly Command[] = [
  serve,
  worker,
  migrate,
  demo,
  importVision,
  organizationsImport,
  auditVerify,
  userCreate,
  userList,
  municipalityCreate,
  doctor,
]
