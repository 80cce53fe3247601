import { OperatorError } from '../lib/operator-error.ts'

/** Why a feed, or a list of them, was not taken in. `reason` is for tables, the message for people. */
export class FeedError extends OperatorError {
  readonly reason: string

  constructor(reason: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
  }
}
