import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/peers/**'], // they install more than the bot needs: npm run test:twin
    setupFiles: ['test/support/strict.ts'],
    env: { TZ: 'Pacific/Chatham' }, // +12:45: a test that leans on the machine's zone fails here
    sequence: { shuffle: true },
    maxWorkers: 3, // more than the two cores of a small machine: the tests of the adapters mostly wait
    testTimeout: 60_000, // ms; the slow ones start processes
  },
})
