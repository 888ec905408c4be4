// Loaded into the bot before its own code: a full collection now and then, and how long its loop stood still.
import { monitorEventLoopDelay } from 'node:perf_hooks'

const delay = monitorEventLoopDelay({ resolution: 10 })
delay.enable()
setInterval(() => {
  process.stdout.write(`loop stood ${Math.round(delay.max / 1e6)} ms\n`)
  globalThis.gc?.() // `--trace-gc` prints what is left
  setTimeout(() => delay.reset(), 50).unref() // our own collection does not count
}, 10_000).unref()
