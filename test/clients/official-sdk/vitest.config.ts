import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: here('../../../node_modules/@spotify/web-api-ts-sdk/src'),
  cacheDir: here('../../../node_modules/.cache/official-sdk'),
  resolve: { alias: { playwright: here('./playwright.ts') } },
  test: {
    globals: true,
    environment: 'jsdom',
    include: ['**/*.test.ts'],
    exclude: [],
    setupFiles: [here('./setup.ts')],
    hookTimeout: 60_000,
    testTimeout: 20_000,
  },
})
