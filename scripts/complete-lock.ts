// Adds to package-lock.json the optional packages of other platforms that a registry mirror may lack,
// so that `npm ci` accepts the lock and the same lock serves macOS and Windows. Run after every `npm install`.
import { readFileSync, writeFileSync } from 'node:fs'

interface LockedPackage {
  readonly dev?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

export interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>
}

const systems = 'android darwin freebsd linux netbsd openbsd openharmony sunos win32 aix'.split(' ')
const processors = 'arm64 x64 ia32 ppc64 riscv64 s390x loong64 armv6 armv7 arm'.split(' ')

/** Every optional dependency that no entry of the lock satisfies, as the entry it should have. */
export function missingFrom({ packages }: Lock): Record<string, LockedPackage> {
  const missing = Object.entries(packages).flatMap(([path, { dev, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(
        ([name]) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
      )
      .map(([name, range]) => [`node_modules/${name}`, entryFor(name, range, dev)] as const),
  )
  return Object.fromEntries(missing)
}

function entryFor(name: string, range: string, dev: boolean | undefined): LockedPackage & object {
  const processor = processors.find((each) => new RegExp(`[-/]${each}(?![a-z0-9])`).test(name))
  return Object.assign(dev ? { dev } : {}, {
    version: range.replace(/^[\^~]/, ''),
    optional: true,
    os: [systems.find((each) => name.includes(each)) ?? 'none'],
    cpu: [processor?.startsWith('armv') ? 'arm' : (processor ?? 'none')],
    ...(name.includes('musl') && { libc: ['musl'] }),
  })
}

if (import.meta.main) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock
  const missing = missingFrom(lock)
  const all = Object.entries({ ...lock.packages, ...missing })
  const packages = Object.fromEntries(all.toSorted(([a], [b]) => a.localeCompare(b, 'en')))
  writeFileSync('package-lock.json', `${JSON.stringify({ ...lock, packages }, null, 2)}\n`)
  console.log(`${Object.keys(missing).length} packages of other platforms added`)
}
