import type { App } from '@slack/bolt'

function section(text: string) {
  return { type: 'section' as const, text: { type: 'mrkdwn' as const, text } }
}

const form = {
  type: 'modal' as const,
  callback_id: 'log',
  private_metadata: 'cpt',
  notify_on_close: true,
  title: { type: 'plain_text' as const, text: 'Log hours' },
  submit: { type: 'plain_text' as const, text: 'Log' },
  blocks: [
    {
      type: 'input' as const,
      block_id: 'hours',
      label: { type: 'plain_text' as const, text: 'Hours' },
      element: { type: 'plain_text_input' as const, action_id: 'value', max_length: 5 },
    },
  ],
}

const button = {
  type: 'actions' as const,
  elements: [
    {
      type: 'button' as const,
      action_id: 'again',
      text: { type: 'plain_text' as const, text: 'Again' },
      value: 'status',
    },
  ],
}

function registerCommand(app: App, heard: string[]): void {
  app.command('/recert', async ({ command, ack, client, context }) => {
    heard.push(`${context.teamId ?? ''} ${command.text}`)
    if (command.text === 'mute') return
    if (command.text === 'form') {
      await ack()
      await client.views.open({ trigger_id: command.trigger_id, view: form })
      return
    }
    await ack({ text: `You said ${command.text}`, blocks: [section(command.text), button] })
  })
}

function registerForms(app: App, heard: string[]): void {
  app.view('log', async ({ ack, view, body, client }) => {
    const hours = view.state.values['hours']?.['value']?.value ?? ''
    heard.push(`hours ${hours} of ${view.private_metadata}`)
    if (Number.isNaN(Number(hours))) {
      await ack({ response_action: 'errors', errors: { hours: 'A number, please' } })
      return
    }
    await ack()
    await client.chat.postMessage({ channel: body.user.id, text: `Logged ${hours}` })
  })
  app.view({ callback_id: 'log', type: 'view_closed' }, async ({ ack }) => {
    heard.push('closed')
    await ack()
  })
}

function registerEvents(app: App, heard: string[]): void {
  app.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({
      user_id: event.user,
      view: { type: 'home', blocks: [section('Your hours')] },
    })
  })
  app.message(async ({ message, body, context, say }) => {
    heard.push(`${body.event_id} ${context.retryNum ?? 0} ${context.retryReason ?? ''}`.trim())
    if ('text' in message) await say(`You wrote ${message.text ?? ''}`)
  })
  app.event('app_uninstalled', async () => {
    heard.push('uninstalled')
  })
  app.event('tokens_revoked', async () => {
    heard.push('revoked')
  })
}

/** A bot with one listener of each kind, which answers with what it heard. */
export function registerAll(app: App, heard: string[]): void {
  registerCommand(app, heard)
  registerForms(app, heard)
  registerEvents(app, heard)
  app.action(/.*/u, async ({ action, ack, respond }) => {
    heard.push(`pressed ${'action_id' in action ? action.action_id : ''}`)
    await ack()
    await respond({ text: 'Once more', replace_original: false })
  })
  app.shortcut(/.*/u, async ({ shortcut, ack }) => {
    heard.push(`${shortcut.type} ${shortcut.callback_id}`)
    await ack()
  })
}
