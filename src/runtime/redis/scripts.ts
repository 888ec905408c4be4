import { neverPlanned, sleeperPlanned } from '../agenda.ts'

type Brand<B extends string> = string & { readonly brand: B }

/** Lua that Redis runs alone, so that what it does together is never seen by halves. */
export type Script = Brand<'Script'>

function script(text: string): Script {
  return text as Script
}

/** KEYS: keys of the namespace, and pairs. ARGV: for each pair its key, value, and expires or nothing. One script for many: one write to the disk. */
export const setPairs = script(`
  for at = 2, #KEYS do
    local key, value, expires = ARGV[at * 3 - 5], ARGV[at * 3 - 4], ARGV[at * 3 - 3]
    if expires == '' then redis.call('SET', KEYS[at], value)
    else redis.call('SET', KEYS[at], value, 'PXAT', expires) end
    redis.call('ZADD', KEYS[1], 0, key)
  end
  return #KEYS - 1`)

/** In a script with these: KEYS 3 to 5 are row, due and rows. */
const look = `
  local row = redis.call('HMGET', KEYS[3], 'at', 'change')
  local at = '${neverPlanned}'
  if row[2] then
    at = row[1] or '${sleeperPlanned}'
    if string.sub(at, 1, 1) ~= '-' and at ~= '0' then at = '-' .. at end
    redis.call('HINCRBY', KEYS[3], 'change', 1)
  else redis.call('HSET', KEYS[3], 'change', ARGV[4]) end
  redis.call('HSET', KEYS[3], 'at', at)
  redis.call('ZADD', KEYS[4], at, ARGV[1])
  redis.call('ZADD', KEYS[5], 0, ARGV[1])`

/**
 * KEYS: pair, keys of the namespace; and row, due, rows where the agenda is to look again. ARGV: key, value, what is
 * expected or nothing; and where a new row's change begins.
 */
export const compareAndSetPair = script(`
  local now = redis.call('GET', KEYS[1]) or ''
  if now ~= ARGV[3] then return 0 end
  redis.call('SET', KEYS[1], ARGV[2])
  redis.call('ZADD', KEYS[2], 0, ARGV[1])
  if #KEYS > 2 then ${look} end
  return 1`)

/** KEYS: pair, keys of the namespace. ARGV: key, owner, milliseconds. */
export const holdPair = script(`
  local now = redis.call('GET', KEYS[1])
  if now and now ~= ARGV[2] then return 0 end
  redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
  redis.call('ZADD', KEYS[2], 0, ARGV[1])
  return 1`)

/** KEYS: pair, keys of the namespace. ARGV: key, the value it must have or nothing. */
export const deletePair = script(`
  if ARGV[2] ~= '' and redis.call('GET', KEYS[1]) ~= ARGV[2] then return 0 end
  redis.call('ZREM', KEYS[2], ARGV[1])
  return redis.call('DEL', KEYS[1])`)

/** Takes a key out of the sorted set when its pair expired, and only then. KEYS and ARGV as above. */
export const forgetExpired = script(`
  if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
  return redis.call('ZREM', KEYS[2], ARGV[1])`)

/** KEYS: pair and keys of its namespace, the record's first, then row, due, rows. ARGV: id. */
export const eraseMember = script(`
  local erased = redis.call('EXISTS', KEYS[1])
  for at = 1, #KEYS - 3, 2 do
    redis.call('DEL', KEYS[at])
    redis.call('ZREM', KEYS[at + 1], ARGV[1])
  end
  redis.call('DEL', KEYS[#KEYS - 2])
  redis.call('ZREM', KEYS[#KEYS - 1], ARGV[1])
  redis.call('ZREM', KEYS[#KEYS], ARGV[1])
  return erased`)

/**
 * KEYS: record, new record, their namespace's keys, what is aside, the new one, its namespace's keys, row, new row, due, rows,
 * and the new one's due. ARGV: id, new id, text, new text, at, change and note as seen with nothing for none.
 */
export const moveMember = script(`
  if redis.call('GET', KEYS[1]) ~= ARGV[3] then return 0 end
  if redis.call('EXISTS', KEYS[2]) == 1 then return 0 end
  local now = redis.call('HMGET', KEYS[7], 'at', 'change', 'note')
  for at = 1, 3 do if (now[at] or '') ~= ARGV[at + 4] then return 0 end end
  redis.call('SET', KEYS[2], ARGV[4])
  redis.call('DEL', KEYS[1])
  redis.call('ZREM', KEYS[3], ARGV[1])
  redis.call('ZADD', KEYS[3], 0, ARGV[2])
  if redis.call('EXISTS', KEYS[4]) == 1 then
    redis.call('RENAME', KEYS[4], KEYS[5])
    redis.call('ZREM', KEYS[6], ARGV[1])
    redis.call('ZADD', KEYS[6], 0, ARGV[2])
  end
  redis.call('DEL', KEYS[8])
  redis.call('ZREM', KEYS[11], ARGV[2])
  redis.call('ZREM', KEYS[10], ARGV[2])
  if now[2] then
    local at = now[1] or '${sleeperPlanned}'
    if string.sub(at, 1, 1) ~= '-' and at ~= '0' then at = '-' .. at end
    redis.call('RENAME', KEYS[7], KEYS[8])
    redis.call('HSET', KEYS[8], 'at', at)
    redis.call('HINCRBY', KEYS[8], 'change', 1)
    redis.call('ZREM', KEYS[9], ARGV[1])
    redis.call('ZADD', KEYS[11], at, ARGV[2])
    redis.call('ZREM', KEYS[10], ARGV[1])
    redis.call('ZADD', KEYS[10], 0, ARGV[2])
  end
  return 1`)

/** Nothing stands for null. */
const write = `
  local function write(row, due, rows, id, fields)
    for at, name in ipairs({ 'at', 'change', 'note' }) do
      if fields[at] == '' then redis.call('HDEL', row, name)
      else redis.call('HSET', row, name, fields[at]) end
    end
    if fields[1] == '' then redis.call('ZREM', due, id)
    else redis.call('ZADD', due, fields[1], id) end
    redis.call('ZADD', rows, 0, id)
  end`

/** KEYS: rows, and for each its row and due. ARGV: for each its id, at, change, note. */
export const putRows = script(`${write}
  for at = 1, #KEYS - 1, 2 do
    local first = at * 2 - 1
    local fields = { ARGV[first + 1], ARGV[first + 2], ARGV[first + 3] }
    write(KEYS[at + 1], KEYS[at + 2], KEYS[1], ARGV[first], fields)
  end
  return 1`)

/** KEYS: row, due, rows. ARGV: id, then at, change and note as seen, then the next ones. */
export const replaceRow = script(`${write}
  local now = redis.call('HMGET', KEYS[1], 'at', 'change', 'note')
  for at = 1, 3 do if (now[at] or '') ~= ARGV[at + 1] then return 0 end end
  write(KEYS[1], KEYS[2], KEYS[3], ARGV[1], { ARGV[5], ARGV[6], ARGV[7] })
  return 1`)

/** KEYS: row, due, rows. ARGV: id, where a new row's change begins. */
export const wakeRow = script(`
  local now = redis.call('HMGET', KEYS[1], 'at', 'change')
  if now[1] then return 0 end
  if now[2] then redis.call('HINCRBY', KEYS[1], 'change', 1)
  else redis.call('HSET', KEYS[1], 'change', ARGV[2]) end
  redis.call('HSET', KEYS[1], 'at', 0)
  redis.call('ZADD', KEYS[2], 0, ARGV[1])
  redis.call('ZADD', KEYS[3], 0, ARGV[1])
  return 1`)
