import type { Command } from '../core/command.ts'
import { admin } from './admin.ts'
import { apply } from './apply.ts'
import { ask } from './ask.ts'
import { audit } from './audit.ts'
import { cpr } from './cpr.ts'
import { deadlines } from './deadlines.ts'
import { deleteData } from './delete.ts'
import { edit } from './edit.ts'
import { entries } from './entries.ts'
import { exportData } from './export.ts'
import { fees } from './fees.ts'
import { help } from './help.ts'
import { log } from './log.ts'
import { pace } from './pace.ts'
import { petition } from './petition.ts'
import { policy } from './policy.ts'
import { privacy } from './privacy.ts'
import { remind } from './remind.ts'
import { remove } from './remove.ts'
import { renew } from './renew.ts'
import { setup } from './setup.ts'
import { snooze } from './snooze.ts'
import { status } from './status.ts'
import { undo } from './undo.ts'

/** Every command, in the order help lists them. */
export const commands: readonly Command[] = [
  ask,
  setup,
  status,
  log,
  entries,
  edit,
  remove,
  undo,
  cpr,
  deadlines,
  fees,
  pace,
  petition,
  apply,
  renew,
  audit,
  remind,
  snooze,
  policy,
  exportData,
  deleteData,
  privacy,
  admin,
  help,
]
