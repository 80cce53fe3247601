import { PublicError } from '../lib/errors.ts'

/** A file, or a choice of its user, that an import cannot start with; the message says what to do. */
export class ImportError extends PublicError {
  constructor(message: string, options: { cause?: unknown } = {}) {
    super('invalid', message, options)
  }
}
