/** A line as it is typed into the fields of Discord: `log 0.1 Course m1x1`. */
export function typedIn(line: string) {
  const [sub = '', first = '', ...rest] = line.split(' ')
  return { name: 'recert', sub, options: optionsOf(sub, first, rest.join(' ')) }
}

function optionsOf(sub: string, first: string, rest: string): Record<string, string | number> {
  if (sub === 'log') return { ceus: Number(first), title: rest }
  return sub === 'setup' ? { expires: first } : {}
}
