import { OperatorError } from '../lib/operator-error.ts'

/** What ended the program, in one line, when the operator can mend it; undefined for a bug. */
export function explain(error: unknown): string | undefined {
  if (error instanceof OperatorError) return error.message
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const code = String(error.code)
  const { syscall, address, port } = error as NodeJS.ErrnoException & Endpoint
  if (syscall === 'listen') return explainListen(code, address, port) ?? error.message
  if (connectionCodes.has(code)) return `the database does not answer: ${error.message || code}`
  if (refusalCodes.has(code)) return `the database refuses: ${error.message}`
  if (code === 'ERR_SQLITE_ERROR') return `the database cannot be used: ${error.message}`
  return undefined
}

type Endpoint = { address?: string; port?: number }

function explainListen(code: string, address = '', port = 0): string | undefined {
  const place = `port ${port} on ${address}`
  if (code === 'EADDRINUSE') return `${place} is in use; choose another with --port`
  if (code === 'EACCES') return `${place} needs more rights; choose another with --port`
  if (code === 'EADDRNOTAVAIL') return `${address} is no address of this machine; see --host`
  return undefined
}

/** Nobody there, or nobody who speaks. Trying several addresses in vain has a code and no message. */
const connectionCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
])

/** SQLSTATE: wrong password, no such role, no such database, too many connections. */
const refusalCodes = new Set(['28P01', '28000', '3D000', '53300'])
