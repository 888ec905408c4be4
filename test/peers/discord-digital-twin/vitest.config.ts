import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/peers/discord-digital-twin/*.test.ts'],
    setupFiles: ['test/support/strict.ts'],
    testTimeout: 30_000, // ms
  },
})
