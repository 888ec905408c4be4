import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { appRoutes } from './app-routes.ts'
import { commandRoutes } from './command-routes.ts'
import { failed } from './errors.ts'
import { early, type Fault } from './faults.ts'
import { interactionRoutes } from './interaction-routes.ts'
import { messageRoutes } from './message-routes.ts'
import type { Handlers, Outcome } from './outcome.ts'
import { type Body, readBody } from './read-body.ts'
import { wronged } from './refusal.ts'
import { type Found, routeOf } from './routes.ts'
import { webhookRoutes } from './webhook-routes.ts'
import type { World } from './world.ts'

const handlers: Handlers = {
  ...appRoutes,
  ...commandRoutes,
  ...interactionRoutes,
  ...messageRoutes,
  ...webhookRoutes,
}

const base = /^\/api\/v10/u
const page = '<!doctype html><title>Sign in to the network</title>'

function write(response: ServerResponse, { status, headers, body }: Outcome): void {
  const json = body === undefined ? undefined : JSON.stringify(body)
  const type = json === undefined ? {} : { 'content-type': 'application/json' }
  response.writeHead(status, { via: '1.1 google', ...type, ...headers }).end(json)
}

/** Interactions and their webhooks carry a token of their own in the path. */
function needsToken({ route }: Found): boolean {
  return !/^\/(?:interactions|webhooks|gateway$)/u.test(route.template)
}

function answer(
  world: World,
  found: Found,
  url: URL,
  authorization: string | undefined,
  { json, value, files }: Body,
): Outcome {
  const handler = handlers[found.route.name]
  if (!handler)
    return wronged(world, found.route.name, 404, 'a route that our Discord does not have')
  if (needsToken(found) && authorization !== `Bot ${world.token}`) return failed(401)
  if (typeof value === 'string') return wronged(world, found.route.name, 50_109, value.slice(0, 80))
  const { params } = found
  return handler({ world, params, query: url.searchParams, body: json, files })
}

function limited(world: World, found: Found, then: () => Outcome): Outcome {
  const { refused, headers } = world.limits.take(found)
  const outcome = refused ?? then()
  return { ...outcome, headers: { ...headers, ...outcome.headers } }
}

/** Opens the entry of a request in the journal; what it gives back notes the answer. */
function note(
  world: World,
  url: URL,
  request: IncomingMessage,
  found: Found | undefined,
  body: Body,
) {
  return world.journal.open({
    route: nameOf(found, request, url),
    method: request.method ?? '',
    path: `${url.pathname}${url.search}`,
    params: found?.params ?? {},
    authorization: request.headers.authorization,
    body: body.json,
    raw: body.raw,
    files: body.files.map(({ name }) => name),
    at: world.now(),
  })
}

function nameOf(found: Found | undefined, { method = '' }: IncomingMessage, url: URL): string {
  return found?.route.name ?? `${method} ${url.pathname.replace(base, '')}`
}

/** A page instead of JSON: of a proxy on the way, or because the address is shut out. */
function pageFor(world: World, fault: Fault | undefined): Outcome | undefined {
  const type = { 'content-type': 'text/html' }
  if (world.limits.isShut()) {
    return { status: 429, headers: { ...type, 'retry-after': '600' }, body: 'error code: 1015' }
  }
  return fault?.kind === 'html' ? { status: 200, headers: type, body: page } : undefined
}

/** A request to the REST part of our Discord. */
async function serveRest(
  world: World,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request)
  const found = routeOf(request.method ?? '', url.pathname.replace(base, ''))
  const name = nameOf(found, request, url)
  const noted = note(world, url, request, found, body)
  const fault = world.faults.take(name)
  if (fault?.kind === 'hang') return
  const shown = pageFor(world, fault)
  if (shown) {
    noted({ status: shown.status, body: shown.body })
    response.writeHead(shown.status, shown.headers).end(shown.body)
    return
  }
  const { authorization } = request.headers
  const outcome = found
    ? limited(world, found, () => early(fault) ?? answer(world, found, url, authorization, body))
    : wronged(world, name, 404, 'no route of Discord')
  world.limits.note(outcome.status)
  if (fault?.kind === 'slow') await sleep(fault.ms, undefined, { signal: world.closing.signal })
  noted({ status: outcome.status, body: outcome.body })
  if (fault?.kind === 'lost') response.destroy()
  else write(response, outcome)
}

/** One request, from whatever client: of the API, or for a file that was sent. */
export async function serve(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://discord')
  const file = world.files.find(url.pathname)
  if (file) {
    response
      .writeHead(200, { 'content-type': file.type || 'application/octet-stream' })
      .end(file.bytes)
    return
  }
  await serveRest(world, url, request, response)
}
