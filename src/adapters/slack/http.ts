import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import {
  HTTPModuleFunctions as bolt,
  HTTPReceiver,
  type HTTPReceiverOptions,
  isRawBodyError,
  type Logger,
} from '@slack/bolt'
import type { Readiness } from '../../runtime/readiness.ts'
import { form, isLook, isReadable } from './body.ts'
import { signatureCheck } from './signature.ts'

interface Options {
  readonly signingSecret: string
  readonly logger: Logger
  readonly readiness: Readiness
  /** The pages to install by, when there are any. */
  readonly pages?: Partial<HTTPReceiverOptions> | undefined
}

const endpoint = '/slack/events'
const longestBody = 1 << 20 // bytes; Slack's own are far smaller

/** Slack's requests over HTTP at /slack/events, with /health beside it. */
export function httpReceiver({ signingSecret, logger, readiness, pages }: Options): HTTPReceiver {
  const sayHealth: RequestListener = (_request, response) => readiness.tell(response)
  const receiver = new HTTPReceiver({
    ...pages,
    signingSecret,
    signatureVerification: false, // done here, before Bolt reads anything
    endpoints: [endpoint],
    unhandledRequestTimeoutMillis: 2900,
    customRoutes: [{ path: '/health', method: ['GET'], handler: sayHealth }],
    logger,
  })
  const answer = receiver.requestListener
  const isSigned = signatureCheck(signingSecret)
  receiver.requestListener = (request, response) => {
    readiness.mark(response)
    const address = URL.parse(request.url ?? '', 'http://localhost')
    if (!address) refuse(response, 400)
    else if (request.method === 'POST' && address.pathname === endpoint) {
      void takeIn({ answer, isSigned, logger }, withPlainType(request), response)
    } else answer(request, response)
  }
  return receiver
}

interface Taking {
  readonly answer: RequestListener
  readonly isSigned: ReturnType<typeof signatureCheck>
  readonly logger: Logger
}

/** Bolt never answers a body that is no object, and breaks at `null` where nobody hears of it. Never rejects. */
async function takeIn(
  { answer, isSigned, logger }: Taking,
  request: IncomingMessage,
  response: ServerResponse,
) {
  response.setHeader('x-slack-no-retry', '1') // what is refused would be refused again
  try {
    const { rawBody, headers } = await bolt.bufferIncomingMessage(request, longestBody)
    const [body, type] = [rawBody.toString(), headers['content-type']]
    if (isLook(body, type)) return void response.writeHead(200).end()
    if (!isSigned(headers, rawBody)) {
      logger.warn('a request that SLACK_SIGNING_SECRET did not sign, or not just now')
      return refuse(response, 401)
    }
    if (!isReadable(body, type)) return refuse(response, 400)
    answer(request, response)
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

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status).end()
  response.req.resume()
}
