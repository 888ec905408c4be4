import { type Processor, Queue, Worker, type WorkerOptions } from 'bullmq'

/** Where the queues are. */
export interface QueueAddress {
  /** `redis://…` or `rediss://…` */
  readonly url: string
  /** Of all their keys. */
  readonly prefix: string
}

type OnError = (error: Error) => void

export function queueOf({ url, prefix }: QueueAddress, name: string, onError: OnError): Queue {
  return new Queue(keyOf(name), { connection: { url }, prefix }).on('error', onError)
}

export interface Run extends Omit<WorkerOptions, 'connection' | 'prefix'> {
  readonly work: Processor
  /** Of the engine. */
  readonly onError: OnError
  /** Of work that broke. */
  readonly onBroken: OnError
}

export function runnerOf({ url, prefix }: QueueAddress, name: string, run: Run): Worker {
  const { work, onError, onBroken, ...settings } = run
  const worker = new Worker(keyOf(name), work, { connection: { url }, prefix, ...settings })
  return worker.on('error', onError).on('failed', (_job, error) => onBroken(error))
}

/** Names of queues have no blanks and no colons. */
function keyOf(name: string): string {
  return name.replaceAll(/\W+/gu, '-')
}
