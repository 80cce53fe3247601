/** Why a file is not taken in: one word of the ledger, such as `no_sound`. */
export class ScanError extends Error {
  readonly reason: string

  constructor(reason: string, options?: ErrorOptions) {
    super(reason.replaceAll('_', ' '), options)
    this.reason = reason
  }
}
