/** Of a reply in which nothing went wrong and nothing was mistyped. */
export const cleanOutcomes = [
  'answered',
  'reported',
  'not_in_source',
  'clarify',
  'out_of_scope',
  'declined',
  'action',
]
