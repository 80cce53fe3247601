import pino, { type Logger } from 'pino'

/** Structured logs on standard error (standard output belongs to commands' results), secrets removed. */
export function createLog(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      redact: {
        paths: [
          'req.headers.authorization',
          'req.headers.cookie',
          'headers.authorization',
          'headers.cookie',
          '*.password',
          '*.code',
          '*.client_secret',
          '*.refresh_token',
          '*.access_token',
          'err.parameters',
        ],
        censor: '[redacted]',
      },
    },
    pino.destination({ dest: 2, sync: false }),
  )
}
