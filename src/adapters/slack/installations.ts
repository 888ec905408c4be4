import type { DateTime } from 'luxon'
import { Recent } from '../../runtime/recent.ts'
import type { Report } from '../../runtime/report.ts'
import type { SecretBox } from '../../runtime/secret-box.ts'
import type { Shelf } from '../../runtime/shelf.ts'
import { type Installation, installationSchema, keyOf, workspaceOf } from './installation.ts'
import type { Source, Workspace, Workspaces } from './workspace.ts'

/** How long another process may take to hear of a change. */
const cachedMs = 60_000

/** Every installation by OAuth, encrypted in the store, and in memory for a minute. */
export class Installations implements Workspaces {
  readonly #shelf: Shelf
  readonly #box: SecretBox
  readonly #report: Report
  /** Installations that cannot be read, each told once. */
  readonly #unreadable = new Set<string>()
  readonly #known = new Recent<Promise<Workspace | undefined>>(10_000, cachedMs)
  readonly #parts = new Recent<readonly Workspace[]>(1000, cachedMs)

  constructor(shelf: Shelf, box: SecretBox, report: Report) {
    this.#shelf = shelf
    this.#box = box
    this.#report = report
  }

  /** That of the workspace itself goes before that of its organisation. */
  async find({ teamId, enterpriseId }: Source): Promise<Workspace | undefined> {
    const own = teamId === undefined ? undefined : await this.#workspace(teamId)
    return own ?? (enterpriseId === undefined ? undefined : this.#workspace(enterpriseId))
  }

  async partsOf(enterpriseId: string): Promise<readonly Workspace[]> {
    const known = this.#parts.get(enterpriseId)
    if (known) return known
    const parts: Workspace[] = []
    for await (const each of this.all()) {
      if (each.enterpriseId === enterpriseId && each.teamId) parts.push(workspaceOf(each))
    }
    this.#parts.set(enterpriseId, parts)
    return parts
  }

  async join(workspace: Workspace, enterpriseId: string): Promise<void> {
    const own = await this.#readable(keyOf(workspace))
    if (own && own.enterpriseId === undefined) await this.replace(own, { ...own, enterpriseId })
  }

  async save(installation: Installation): Promise<void> {
    const key = keyOf(installation)
    await this.#shelf.put(key, this.#seal(installation))
    this.#known.delete(key)
  }

  /** What is kept of it now; undefined when it is gone or cannot be read. */
  latest(installation: Installation): Promise<Installation | undefined> {
    return this.#readable(keyOf(installation))
  }

  /** Puts `next` in the place of `old` unless somebody else was faster; true when it did. */
  async replace(old: Installation, next: Installation): Promise<boolean> {
    const key = keyOf(old)
    const sealed = await this.#shelf.get(key)
    if (sealed === undefined) return false
    const current = this.#opened(sealed, key)
    if (current instanceof Error || current.token !== old.token) return false
    const done = await this.#shelf.swap(key, sealed, this.#seal(next))
    this.#known.delete(key)
    return done
  }

  async holds(workspace: Workspace): Promise<boolean> {
    return (await this.#readable(keyOf(workspace)))?.token === workspace.token
  }

  async extentOf(source: Source, at: DateTime): Promise<'nothing' | 'part' | 'all'> {
    const key = keyOf(source)
    const own = await this.#readable(key)
    if (own && own.installedAt > at.toMillis()) return 'nothing'
    if (source.enterpriseId === undefined) return 'all'
    for await (const each of this.all()) {
      if (each.enterpriseId === source.enterpriseId && keyOf(each) !== key) return 'part'
    }
    return 'all'
  }

  async forget(source: Source): Promise<void> {
    const key = keyOf(source)
    await this.#shelf.remove(key)
    this.#known.delete(key)
  }

  /** Those that can be read: one that cannot concerns its own workspace alone. */
  async *all(): AsyncGenerator<Installation, void> {
    for await (const [key, sealed] of this.#shelf.entries()) {
      const installation = this.#opened(sealed, key)
      if (installation instanceof Error) this.#tellOnce(key, installation)
      else yield installation
    }
  }

  async *workspaces(): AsyncGenerator<Workspace, void> {
    for await (const installation of this.all()) yield workspaceOf(installation)
  }

  /**
   * Seals again what an older key sealed, so that the older key is needed no more. Rejects when there
   * are installations and none can be read, for then it is the key that is wrong.
   */
  async sealAgain(): Promise<void> {
    let readable = 0
    let failure: Error | undefined
    for await (const [key, sealed] of this.#shelf.entries()) {
      const installation = this.#opened(sealed, key)
      if (installation instanceof Error) {
        failure = installation
        continue
      }
      readable += 1
      if (this.#box.isFresh(sealed)) continue
      await this.#shelf.swap(key, sealed, this.#seal(installation))
    }
    if (readable === 0 && failure) throw failure
  }

  async #installation(key: string): Promise<Installation | undefined> {
    const sealed = await this.#shelf.get(key)
    return sealed === undefined ? undefined : this.#open(sealed, key)
  }

  /** Undefined when it cannot be read as well, so that it can be removed. */
  async #readable(key: string): Promise<Installation | undefined> {
    const sealed = await this.#shelf.get(key)
    const installation = sealed === undefined ? undefined : this.#opened(sealed, key)
    return installation instanceof Error ? undefined : installation
  }

  async #workspace(key: string): Promise<Workspace | undefined> {
    const known = this.#known.get(key) ?? this.#read(key)
    if (!this.#known.has(key)) this.#known.set(key, known)
    return known
  }

  /** A failure is forgotten, so that the next request asks again. */
  async #read(key: string): Promise<Workspace | undefined> {
    try {
      const installation = await this.#installation(key)
      return installation && workspaceOf(installation)
    } catch (error) {
      this.#known.delete(key)
      throw error
    }
  }

  #opened(sealed: string, key: string): Installation | Error {
    try {
      return this.#open(sealed, key)
    } catch (error) {
      return error instanceof Error ? error : new Error('no reason given')
    }
  }

  #tellOnce(key: string, error: Error): void {
    if (this.#unreadable.has(key)) return
    this.#unreadable.add(key)
    this.#report(error, { during: `reading the installation of ${key}` })
  }

  #seal(installation: Installation): string {
    return this.#box.seal(JSON.stringify(installation), placeOf(keyOf(installation)))
  }

  #open(sealed: string, key: string): Installation {
    return installationSchema.parse(JSON.parse(this.#box.open(sealed, placeOf(key))))
  }
}

function placeOf(key: string): string {
  return `slack installation ${key}`
}
