import { inWords } from './complaint.ts'
import type { Call } from './journal.ts'
import { routeOf } from './routes.ts'
import { complaintsOf } from './schema-complaints.ts'
import { validatorAt } from './spec.ts'

/** What Discord's specification says against what we answered. */
export function responseComplaints({ method, path, answer }: Call): readonly string[] {
  const { pathname } = new URL(path, 'http://discord')
  const found = routeOf(method, pathname.replace('/api/v10', ''))
  if (!found || !answer || answer.body === undefined || answer.status >= 300) return []
  const { template, verb } = found.route
  const place = ['paths', template, verb, 'responses', String(answer.status)]
  const validate = validatorAt(...place, 'content', 'application/json', 'schema')
  return complaintsOf(validate, JSON.parse(JSON.stringify(answer.body))).map(
    (each) => `${found.route.name} ${inWords(each)}`,
  )
}
