/** A request to one operation. `{name}` in texts stands for an id that the stage knows. */
export type Request = {
  url: string
  body?: unknown
  /** Content type of a body that is not JSON. */
  type?: string
  /** Who asks, when it is not mira, whose library the demo world fills; kim has nothing at all. */
  as?: 'theo' | 'kim'
}

/** What is asked of an operation to see each of its answers. */
export type Sample = {
  /** Answered with success, in this order; together they show every member of the answer. */
  good: [Request, ...Request[]]
  /** Answered 204, because there is nothing to show. */
  empty?: Request
  /** Answered 400; by default the first good one under another kind of authorization. */
  bad?: Request
  /** Answered 403; by default the first good one without the scopes it takes. */
  forbidden?: Request
  /** Answered 404, null when nothing is; by default the path of the operation with ids that nothing has. */
  missing?: Request | null
}

/** The same, asked by another. */
export const by = (who: NonNullable<Request['as']>, sample: Sample): Sample => {
  const [first, ...more] = sample.good
  return { ...sample, good: [{ ...first, as: who }, ...more.map((one) => ({ ...one, as: who }))] }
}

/** By operation id. */
export type Samples = Record<string, Sample>

export const get = (url: string): Request => ({ url })

/** A sample without a body. */
export const reading = (bad: string, first: string, ...more: (string | Request)[]): Sample => ({
  good: [get(first), ...more.map((one) => (typeof one === 'string' ? get(one) : one))],
  bad: get(bad),
})
