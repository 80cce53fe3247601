import pino, { type Logger } from 'pino'

/**
 * Structured logs on standard error (standard output belongs to commands' results). Lines are
 * gathered for a moment, because a write for each would cost more than the answer it is about.
 */
export function createLog(level: string): Logger {
  return pino(
    { level, base: null, redact: { paths: secretPaths, censor: '[redacted]' } },
    pino.destination({ dest: 2, sync: false, minLength: 8_192, periodicFlush: 100 }),
  )
}

const secrets = [
  'password',
  'code',
  'code_verifier',
  'client_secret',
  'refresh_token',
  'access_token',
]
const headers = ['authorization', 'cookie']

/** Spelled out: a wildcard would look through every line and cost three times the line. */
const secretPaths = [
  ...secrets.flatMap((name) => [name, `body.${name}`, `query.${name}`, `err.${name}`]),
  ...headers.flatMap((name) => [`headers.${name}`, `req.headers.${name}`]),
]
