/** What the two apps and the loopback Discord agree on. */
export const application = {
  id: '1094381753627918336',
  token: 'bench.bench.bench',
  guild: '613425648685547541',
  channel: '613425648685547545',
} as const
