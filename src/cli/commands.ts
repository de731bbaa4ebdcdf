// Every command, in the order of --help.
import { auditVerify, migrate, municipalityCreate, userCreate, userList } from './admin.ts'
import type { Command } from './command.ts'
import { doctor } from './doctor.ts'
import { demo } from './demo.ts'
import { importVision } from './import.ts'
import { serve, worker } from './serve.ts'

export const commands: readonly Command[] = [
  serve,
  worker,
  migrate,
  demo,
  importVision,
  auditVerify,
  userCreate,
  userList,
  municipalityCreate,
  doctor,
]
