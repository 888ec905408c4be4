import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { appRoutes } from './app-routes.ts'
import { commandRoutes } from './command-routes.ts'
import { failed } from './errors.ts'
import { early } from './faults.ts'
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

/** A request to the REST part of our Discord. */
async function serveRest(
  world: World,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = 'GET', headers } = request
  const { authorization } = headers
  const body = await readBody(request)
  const path = url.pathname.replace(/^\/api\/v10/u, '')
  const found = routeOf(method, path)
  const name = found?.route.name ?? `${method} ${path}`
  const noted = world.journal.open({
    route: name,
    method,
    path: `${url.pathname}${url.search}`,
    params: found?.params ?? {},
    authorization,
    body: body.json,
    raw: body.raw,
    files: body.files.map((each) => each.name),
    at: world.now(),
  })
  if (world.limits.isShut()) {
    noted({ status: 429, body: 'error code: 1015' })
    response
      .writeHead(429, { 'content-type': 'text/html', 'retry-after': '600' })
      .end('error code: 1015')
    return
  }
  const fault = world.faults.take(name)
  if (fault?.kind === 'hang') return
  if (fault?.kind === 'html') {
    noted({ status: 200, body: page })
    response.writeHead(200, { 'content-type': 'text/html' }).end(page)
    return
  }
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
