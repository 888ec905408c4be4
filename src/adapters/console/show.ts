import type { Reply } from '../../core/reply.ts'
import { failedReply } from '../../runtime/failed-reply.ts'
import { renderReply } from './render.ts'
import { withFilesSaved } from './saved-file.ts'
import { widthOf } from './screen.ts'
import type { Session } from './session.ts'

/** Saves what the reply holds as files, and writes the rest to the screen. */
export async function show(reply: Reply, session: Session): Promise<void> {
  const { screen } = session
  const shown = await saved(reply, session)
  const words = renderReply(shown, { width: widthOf(screen), colours: screen.colours })
  screen.output.write(`${words}\n\n`)
}

async function saved(reply: Reply, { exportsFolder, report }: Session): Promise<Reply> {
  try {
    return await withFilesSaved(reply, exportsFolder)
  } catch (error) {
    return failedReply(error, 'not saved', report(error, { during: 'saving a file' }))
  }
}
