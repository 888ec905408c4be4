import { createPostgresBackend, type Processor, Queue, Worker, type WorkerOptions } from 'bullmq'

/** Where the queues are, and how their faults are told. */
export interface QueueAddress {
  /** `redis://…`, `rediss://…` or `postgres://…` */
  readonly url: string
  /** Of the keys in Redis; the schema in PostgreSQL. */
  readonly prefix: string
}

export type Ticks = Pick<
  Queue,
  'setGlobalConcurrency' | 'upsertJobScheduler' | 'getJobScheduler' | 'disconnect'
>
export type Runner = Pick<Worker, 'pause' | 'close'>
type OnError = (error: Error) => void

export function queueOf({ url, prefix }: QueueAddress, name: string, onError: OnError): Ticks {
  if (isPostgres(url)) {
    const connection = tablesIn(url, prefix)
    return new Queue(keyOf(name), { connection }, createPostgresBackend).on('error', onError)
  }
  return new Queue(keyOf(name), { connection: { url }, prefix }).on('error', onError)
}

export interface Run extends Omit<WorkerOptions, 'connection' | 'prefix'> {
  readonly work: Processor
  /** Of the engine, and of work that broke. */
  readonly onError: OnError
}

export function runnerOf({ url, prefix }: QueueAddress, name: string, run: Run): Runner {
  const { work, onError, ...settings } = run
  const onFailed = (_job: unknown, error: Error) => onError(error)
  if (isPostgres(url)) {
    const options = { connection: tablesIn(url, prefix), ...settings }
    const worker = new Worker(keyOf(name), work, options, createPostgresBackend)
    return worker.on('error', onError).on('failed', onFailed)
  }
  const worker = new Worker(keyOf(name), work, { connection: { url }, prefix, ...settings })
  return worker.on('error', onError).on('failed', onFailed)
}

function isPostgres(url: string): boolean {
  return /^postgres(?:ql)?:/u.test(url)
}

/** BullMQ makes its tables itself, behind a lock of its own. */
function tablesIn(connectionString: string, prefix: string) {
  return { connectionString, schema: prefix.replaceAll(/\W/gu, '_'), migrate: true, max: 4 }
}

/** Names of queues have no blanks and no colons. */
function keyOf(name: string): string {
  return name.replaceAll(/\W+/gu, '-')
}
