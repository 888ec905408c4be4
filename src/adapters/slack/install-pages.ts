/** The page that begins an installation; `url` leads to Slack's own question. */
export function installPage(url: string): string {
  return page(
    'Add recert to Slack',
    `<p>recert keeps each trainer's record and says where they stand with their recertification.
Only the person who asks sees the answer.</p>
<p><a class="button" href="${escaped(url)}">Add to Slack</a></p>
<p>Slack shows what the bot may do before you agree.</p>`,
  )
}

export function successPage(workspace: string | undefined): string {
  const where = workspace === undefined ? 'your workspace' : escaped(workspace)
  return page(
    'recert is installed',
    `<p>It is ready in ${where}. Go back to Slack and type <code>/recert setup</code>.</p>`,
  )
}

/** `code` is that of Slack's OAuth package, such as `slack_oauth_invalid_state`. */
export function failurePage(code: string, ticket: string): string {
  const why = reasons[code] ?? 'Slack did not complete the installation.'
  return page(
    'recert was not installed',
    `<p>${why} Nothing was kept.</p>
<p><a class="button" href="/slack/install">Try again</a></p>
<p>If it happens again, give whoever runs this bot the ticket <code>${escaped(ticket)}</code>.</p>`,
  )
}

const reasons: Readonly<Record<string, string>> = {
  slack_oauth_invalid_state:
    'The installation was begun in another browser, or more than ten minutes ago.',
  slack_oauth_missing_state: 'The installation was not begun here.',
  slack_oauth_missing_code: 'Slack sent no answer along.',
  slack_oauth_installer_authorization_error: 'You did not agree on the page of Slack.',
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
body { font: 18px/1.5 system-ui, sans-serif; max-width: 34em; margin: 3em auto; padding: 0 1em }
.button { display: inline-block; padding: .5em 1em; border-radius: .3em; background: #4a154b; color: #fff }
</style>
<h1>${title}</h1>
${body}
</html>
`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
