import { fileURLToPath } from 'node:url'

/** Path of a file of the installed SDK; its `exports` hide all but the built code. */
export const sdkFile = (path = ''): string =>
  fileURLToPath(new URL(`../../../node_modules/@spotify/web-api-ts-sdk/${path}`, import.meta.url))
