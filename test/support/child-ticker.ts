import { argv, stdout } from 'node:process'
import { QueuedJobs } from '../../src/runtime/queued-jobs.ts'

/** A replica that says when a tick of it begins, which never ends; at SIGTERM it stops. */
const [, , url = '', prefix = ''] = argv
const report = () => 'R-1'
const jobs = new QueuedJobs({
  url,
  report,
  prefix,
  minute: '* * * * * *',
  lockMs: 1000,
})
jobs.everyMinute('test', async () => {
  stdout.write('begun\n')
  await new Promise(() => {})
})
process.once('SIGTERM', () => void jobs.stop(500))
stdout.write('listening\n')
