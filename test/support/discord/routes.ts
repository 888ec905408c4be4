import { recordIn, textIn } from '../peer/json.ts'
import { spec } from './spec.ts'

interface Route {
  /** The name of the operation in the specification, such as create_message. */
  readonly name: string
  readonly template: string
  readonly verb: string
  readonly parts: readonly string[]
}

export interface Found {
  readonly route: Route
  readonly params: Readonly<Record<string, string>>
}

const verbs = ['get', 'post', 'put', 'patch', 'delete']

const all: readonly Route[] = Object.entries(recordIn(spec['paths'])).flatMap(([template, item]) =>
  Object.entries(recordIn(item))
    .filter(([verb]) => verbs.includes(verb))
    .map(([verb, operation]) => ({
      name: textIn(recordIn(operation)['operationId']),
      template,
      verb,
      parts: template.split('/'),
    })),
)

const isParam = (part: string) => part.startsWith('{')

// A route that names more of its path outranks one that leaves it open: @me before any id.
const ranked = all.toSorted(
  (a, b) => a.parts.filter(isParam).length - b.parts.filter(isParam).length,
)

function paramsOf({ parts }: Route, given: readonly string[]): Found['params'] | undefined {
  if (parts.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, part] of parts.entries()) {
    const value = given[index] ?? ''
    if (isParam(part)) params[part.slice(1, -1)] = value
    else if (part !== value) return undefined
  }
  return params
}

/** The operation that a request names, if Discord has one. */
export function routeOf(verb: string, path: string): Found | undefined {
  const given = path.split('/').map(decodeURIComponent)
  for (const route of ranked) {
    if (route.verb !== verb.toLowerCase()) continue
    const params = paramsOf(route, given)
    if (params) return { route, params }
  }
  return undefined
}
