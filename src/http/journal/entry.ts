/** What the journal knows of one request. */
export type Entry = {
  /** As the answer says it in `x-request-id`. */
  id: string
  /** Counts up; pages ask for what came after the last one they have. */
  number: number
  /** When the answer had left: epoch milliseconds. */
  at: number
  /** From the request's head to the answer's end. */
  ms: number
  method: string
  /** Path and query, without secrets. */
  url: string
  status: number
  /** The operation's id; '' where no operation is. */
  operation: string
  /** '' when the request named none. */
  appId: string
  /** '' for an app's own token. */
  userId: string
  /** Why the status is what it is, in plain words; '' where there is nothing to say. */
  why: string
  /** Headers and bodies, where they were kept. */
  exchange?: Exchange | undefined
}

/** Both halves of a request as they went over the wire, without secrets. */
export type Exchange = {
  httpVersion: string
  requestHeaders: Headers
  requestBody: Body
  responseHeaders: Headers
  responseBody: Body
}

export type Headers = readonly (readonly [name: string, value: string])[]

/** The beginning of a body, at most so many characters, and how long all of it was in bytes. */
export type Body = { text: string; isWhole: boolean; size: number }
