import type { IncomingMessage, ServerResponse } from 'node:http'
import { HTTPReceiver, type HTTPReceiverOptions, type Logger } from '@slack/bolt'

interface Options {
  readonly signingSecret: string
  readonly logger: Logger
  /** The pages to install by, when there are any. */
  readonly pages?: Partial<HTTPReceiverOptions> | undefined
}

const longestBody = 1 << 20 // bytes; Slack's own are far smaller
const form = 'application/x-www-form-urlencoded'
const mostSkew = 5 * 60 // s between Slack's clock and ours, either way

/** Slack's requests over HTTP at /slack/events, with /health beside it. */
export function httpReceiver({ signingSecret, logger, pages }: Options): HTTPReceiver {
  const receiver = new HTTPReceiver({
    ...pages,
    signingSecret,
    endpoints: ['/slack/events'],
    bodyLimit: longestBody,
    unhandledRequestTimeoutMillis: 2900,
    customRoutes: [{ path: '/health', method: ['GET'], handler: sayHealthy }],
    logger,
  })
  const answer = receiver.requestListener
  receiver.requestListener = (request, response) => {
    if (isFromTheFuture(request)) refuse(request, response)
    else answer(withPlainType(request), response)
  }
  return receiver
}

/** Bolt refuses a form whose type names its letters as well, as a proxy may write it. */
function withPlainType(request: IncomingMessage): IncomingMessage {
  const { headers } = request
  const [type = ''] = headers['content-type']?.split(';') ?? []
  if (type.trim() === form) headers['content-type'] = form
  return request
}

/** Bolt refuses what was signed long ago, but not what will be signed tomorrow. */
function isFromTheFuture({ headers }: IncomingMessage): boolean {
  const signedAt = Number(headers['x-slack-request-timestamp'])
  return signedAt - Date.now() / 1000 > mostSkew
}

function refuse(request: IncomingMessage, response: ServerResponse): void {
  request.resume()
  response.writeHead(401).end()
}

function sayHealthy(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}')
}
