/** SQL: milliseconds since 1970 by the server's clock, which is the same for all bots. */
export const serverNow = '(extract(epoch FROM clock_timestamp()) * 1000)::bigint'

/** SQL: a pair that has not expired. */
export const isAlive = `(expires IS NULL OR expires > ${serverNow})`
