import { type Said, say } from '../words.ts'
import type { Action } from './card.ts'
import * as keep from './keep.ts'
import * as dates from './dates.ts'
import { log } from './log.ts'
import { petition } from './petition.ts'
import { renewed } from './renewed.ts'

interface Doing {
  readonly ask: Said
  readonly run: Action
}

/** What a person may ask to be done, in words. */
export const actions: Readonly<Record<string, Doing>> = {
  do_log: { ask: say('Log a course', 'Anotar un curso'), run: log },
  do_expiry: { ask: say('Set my expiration date', 'Fijar mi vencimiento'), run: dates.expiry },
  do_cpr: { ask: say('Record my CPR card', 'Anotar mi tarjeta de RCP'), run: dates.cpr },
  do_apply: { ask: say('I sent my application', 'Envié mi solicitud'), run: dates.apply },
  do_renew: { ask: say('My renewal is confirmed', 'Mi renovación está confirmada'), run: renewed },
  do_audit: {
    ask: say('I got an audit notice', 'Recibí un aviso de auditoría'),
    run: dates.audit,
  },
  do_petition: { ask: say('Record a petition', 'Anotar una petición'), run: petition },
  do_zone: { ask: say('Set my clock', 'Fijar mi reloj'), run: dates.zone },
  do_remind: { ask: say('Remind me', 'Recuérdame'), run: keep.remind },
  do_snooze: { ask: say('Pause my reminders', 'Pausar mis recordatorios'), run: keep.snooze },
  do_undo: { ask: say('Undo my last change', 'Deshacer lo último'), run: keep.undo },
  do_edit: { ask: say('Change an entry', 'Corregir una entrada'), run: keep.edit },
  do_delete: { ask: say('Delete my data', 'Borrar mis datos'), run: keep.erase },
  do_export: { ask: say('Export my data', 'Exportar mis datos'), run: keep.copy },
}
