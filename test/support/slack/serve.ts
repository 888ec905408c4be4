import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault } from './faults.ts'
import { type Outcome, refused } from './method.ts'
import { type Body, readBody } from './read-body.ts'
import { takePost } from './respond.ts'
import { answerCall, tokenOf } from './web-api.ts'
import type { World } from './world.ts'

function write(response: ServerResponse, { status, headers, body }: Outcome): void {
  const type = { 'content-type': 'application/json; charset=utf-8' }
  response.writeHead(status, { ...type, ...headers })
  response.end(JSON.stringify(body))
}

function takeUpload(world: World, path: string, { bytes }: Body): Outcome {
  const file = world.files.get(path.split('/').at(-1) ?? '')
  if (!file) return { status: 404, body: {} }
  const { length } = file
  file.length = Math.abs(length) // a form is longer than the file it carries
  return bytes < file.length ? { status: 400, body: {} } : { status: 200, body: { ok: true } }
}

function methodOf(path: string): string {
  if (path.startsWith('/respond/')) return 'response_url'
  if (path.startsWith('/upload/')) return 'upload'
  return path.replace(/^\/api\//u, '')
}

/** The answer of a fault that leaves no trace, if it is of that kind. */
function early(fault: Fault | undefined): Outcome | undefined {
  if (fault?.kind === 'status') return { status: fault.status, body: {} }
  if (fault?.kind === 'error') return refused(fault.error)
  if (fault?.kind !== 'rate') return undefined
  const { retryAfterSeconds } = fault
  const headers: Record<string, string> =
    retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }
  return { status: 429, headers, body: { ok: false, error: 'ratelimited' } }
}

/** As long as such pages are. */
const page = `<!doctype html><title>Sign in to the network</title>${'<p>Please.</p>'.repeat(1000)}</html>`

/** One request to our Slack, from whatever client. */
export async function serve(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://slack').pathname
  const method = methodOf(path)
  const { authorization } = request.headers
  const body = await readBody(request)
  const bearer = world.teams.bearer(tokenOf(authorization, body.args), body.args)
  const noted = world.journal.open({
    method,
    path,
    authorization,
    args: body.args,
    raw: body.raw,
    at: world.now(),
    team: typeof bearer === 'string' ? undefined : bearer.id,
  })
  const fault = world.faults.take(method)
  if (fault?.kind === 'hang') return
  if (fault?.kind === 'html') {
    response.writeHead(200, { 'content-type': 'text/html' }).end(page)
    noted({ status: 200, body: page })
    return
  }
  const outcome = early(fault) ?? answer(world, method, path, authorization, body)
  if (fault?.kind === 'slow') await sleep(fault.ms, undefined, { signal: world.closing.signal })
  noted({ status: outcome.status, body: outcome.body })
  if (fault?.kind === 'lost') response.destroy()
  else write(response, outcome)
}

function answer(
  world: World,
  method: string,
  path: string,
  authorization: string | undefined,
  body: Body,
): Outcome {
  if (method === 'response_url') return takePost(world, path, body.args)
  if (method === 'upload') return takeUpload(world, path, body)
  return answerCall(world, method, authorization, body.args)
}
