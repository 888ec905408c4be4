import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import {
  HTTPModuleFunctions as bolt,
  HTTPReceiver,
  type HTTPReceiverOptions,
  isRawBodyError,
  type Logger,
} from '@slack/bolt'
import { form, isReadable } from './body.ts'

interface Options {
  readonly signingSecret: string
  readonly logger: Logger
  /** The pages to install by, when there are any. */
  readonly pages?: Partial<HTTPReceiverOptions> | undefined
}

const endpoint = '/slack/events'
const longestBody = 1 << 20 // bytes; Slack's own are far smaller
const mostSkew = 5 * 60 // s between Slack's clock and ours, either way

/** Slack's requests over HTTP at /slack/events, with /health beside it. */
export function httpReceiver({ signingSecret, logger, pages }: Options): HTTPReceiver {
  const receiver = new HTTPReceiver({
    ...pages,
    signingSecret,
    endpoints: [endpoint],
    bodyLimit: longestBody,
    unhandledRequestTimeoutMillis: 2900,
    customRoutes: [{ path: '/health', method: ['GET'], handler: sayHealthy }],
    logger,
  })
  const answer = receiver.requestListener
  receiver.requestListener = (request, response) => {
    const address = URL.parse(request.url ?? '', 'http://localhost')
    if (!address) refuse(response, 400)
    else if (isFromTheFuture(request)) refuse(response, 401)
    else if (request.method === 'POST' && address.pathname === endpoint) {
      void takeIn(withPlainType(request), response, answer)
    } else answer(request, response)
  }
  return receiver
}

/** Bolt never answers a body that is no object, and breaks at `null` where nobody hears of it. Never rejects. */
async function takeIn(request: IncomingMessage, response: ServerResponse, answer: RequestListener) {
  response.setHeader('x-slack-no-retry', '1') // what is refused would be refused again
  try {
    const { rawBody, headers } = await bolt.bufferIncomingMessage(request, longestBody)
    if (isReadable(rawBody.toString(), headers['content-type'])) answer(request, response)
    else refuse(response, 400)
  } catch (error) {
    refuse(response, isRawBodyError(error) ? error.statusCode : 400)
  }
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

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status).end()
  response.req.resume()
}

function sayHealthy(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}')
}
