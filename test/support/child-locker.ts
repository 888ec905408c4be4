// Holds the write lock of a database until it is killed.
import { writeSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

const [path = ''] = process.argv.slice(2)
const database = new DatabaseSync(path)
database.exec('BEGIN IMMEDIATE')
writeSync(1, 'held\n')
setInterval(() => database.isTransaction, 1000)
