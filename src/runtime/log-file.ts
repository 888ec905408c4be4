import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { type DestinationStream, destination } from 'pino'

/**
 * Appends to the file, made with its folder for the owner's eyes only. Each line is written before
 * the next statement runs, so none is lost in a crash. A full disk is a warning and not the end.
 */
export function openLogFile(path: string): DestinationStream {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const file = destination({ dest: path, mode: 0o600, sync: true })
  file.on('error', (error: Error) => {
    process.emitWarning(`the log cannot be written: ${error.message}`)
  })
  return file
}
