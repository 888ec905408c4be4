import type { types } from '@slack/bolt'
import type { Command } from '../../core/command.ts'
import { askedIn } from '../../core/form.ts'
import { commandWords } from '../../core/option-words.ts'
import { limits } from './limits.ts'
import { inputFor } from './modal-input.ts'
import { shorten } from './shorten.ts'
import { plain, wordSections } from './text-blocks.ts'

/** By it a form that comes back is told from the others. */
export const formOf = ({ name }: Command) => `form:${name}`

/**
 * A command's form, with what a person gave already. `metadata` comes back with it, from the
 * person's side: ids at most, and never believed.
 */
export function modalFor(
  command: Command,
  given: Readonly<Record<string, unknown>>,
  metadata: string,
): types.ModalView {
  if (metadata.length > limits.modal.metadata) {
    throw new RangeError(
      `a form carries ${limits.modal.metadata} characters, not ${metadata.length}`,
    )
  }
  const { name, about } = command
  const title = commandWords(name)
  const inputs = fieldsOf(command, given).map((spec) => inputFor(spec, given[spec.name]))
  return {
    type: 'modal',
    callback_id: formOf(command),
    title: plain(shorten(title, limits.modal.title)),
    submit: plain('Save'),
    close: plain('Cancel'),
    private_metadata: metadata,
    blocks: [...wordSections(about), ...inputs].slice(0, limits.modal.blocks),
  }
}

/** What the form asks, and what was given besides, so that nothing typed is lost. Every option where there is no form. */
function fieldsOf(command: Command, given: Readonly<Record<string, unknown>>) {
  const asked = askedIn(command)
  return command.specs.filter((spec) => asked.includes(spec) || given[spec.name] !== undefined)
}
