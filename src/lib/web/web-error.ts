import { OperatorError } from '../operator-error.ts'

/** Why another server was not asked, or gave no answer. `reason` is for tables, the message for people. */
export class WebError extends OperatorError {
  readonly reason: string

  constructor(reason: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
  }
}
