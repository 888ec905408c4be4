import { Pool, type PoolClient, type QueryResult, type QueryResultRow } from 'pg'
import { type ServerPlace, shownPlace } from '../store-url.ts'
import { openingFault, writingFault } from './faults.ts'
import { makeTables } from './tables.ts'

/** A statement; its name has the server parse it once for each connection. */
export interface Statement {
  readonly name: string
  readonly text: string
}

type Values = readonly unknown[]

const connections = 8
/** Waiting for one of them to be free counts too; a person is told after ten seconds. */
const connectMs = 8000
/** The server gives up first, so that what it did not do is known. */
const serverMs = 4000
const patienceMs = 5000
const longestMs = 600_000

/** Connections to one database, which come back by themselves after it was away. */
export class PostgresServer {
  readonly #pool: Pool
  readonly #shown: string

  private constructor(pool: Pool, shown: string) {
    this.#pool = pool
    this.#shown = shown
  }

  static async open(
    place: ServerPlace,
    onTrouble: (error: Error) => void,
  ): Promise<PostgresServer> {
    const shown = shownPlace(place)
    const pool = poolTo(place.url)
    tellTrouble(pool, shown, onTrouble)
    try {
      await makeTables(pool)
    } catch (error) {
      await pool.end()
      throw openingFault(shown, error)
    }
    return new PostgresServer(pool, shown)
  }

  /** For what changes nothing. */
  async read<Row extends QueryResultRow>(sql: Statement, values: Values): Promise<Row[]> {
    this.#refuseClosed()
    try {
      return (await this.#pool.query<Row>({ ...sql, values: [...values] })).rows
    } catch (error) {
      throw new Error(`could not read from ${this.#shown}`, { cause: error })
    }
  }

  /** For what looks at every row, which may take minutes. */
  async readAll<Row extends QueryResultRow>(text: string): Promise<Row[]> {
    const question = { text, query_timeout: longestMs }
    const found = await this.transaction(async (client) => {
      await client.query('SET LOCAL statement_timeout = 0')
      return client.query<Row>(question)
    })
    return found.rows
  }

  /** One statement is one transaction. Rejects with Unsure when nobody knows whether it happened. */
  async write<Row extends QueryResultRow>(
    sql: Statement,
    values: Values,
  ): Promise<QueryResult<Row>> {
    return this.#connected(async (client) => client.query<Row>({ ...sql, values: [...values] }))
  }

  /** Several statements, all of them or none. */
  async transaction<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result> {
    return this.#connected(async (client) => {
      await client.query('BEGIN')
      const result = await work(client)
      await client.query('COMMIT')
      return result
    })
  }

  async close(): Promise<void> {
    if (!this.#pool.ending) await this.#pool.end()
  }

  /** A connection on which anything failed is not used again, which also ends its transaction. */
  async #connected<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result> {
    const client = await this.#connect()
    try {
      const result = await work(client)
      client.release()
      return result
    } catch (error) {
      client.release(true)
      throw writingFault(this.#shown, error)
    }
  }

  async #connect(): Promise<PoolClient> {
    this.#refuseClosed()
    try {
      return await this.#pool.connect()
    } catch (error) {
      throw new Error(`could not write to ${this.#shown}`, { cause: error })
    }
  }

  #refuseClosed(): void {
    if (this.#pool.ending) throw new Error(`${this.#shown} is closed`)
  }
}

function poolTo(url: URL): Pool {
  return new Pool({
    connectionString: url.href,
    max: connections,
    connectionTimeoutMillis: connectMs,
    statement_timeout: serverMs,
    query_timeout: patienceMs,
    idle_in_transaction_session_timeout: patienceMs,
    keepAlive: true,
    application_name: 'recert',
  })
}

/**
 * Once when it goes away, and not for each connection. Without these listeners a connection that ends would end
 * the process; whoever uses it is told by the statement that fails.
 */
function tellTrouble(pool: Pool, shown: string, onTrouble: (error: Error) => void): void {
  let isAway = false
  pool.on('error', () => {})
  pool.on('connect', (client) => {
    isAway = false
    client.on('error', (cause) => {
      if (!isAway) onTrouble(new Error(`${shown} is away`, { cause }))
      isAway = true
    })
  })
}
