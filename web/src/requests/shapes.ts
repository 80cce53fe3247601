/** A request as the journal lists it. */
export type Entry = {
  id: string
  number: number
  at: string
  ms: number
  method: string
  url: string
  status: number
  operation: string
  app: { id: string; name: string } | null
  user: string | null
  why: string
}

export type Half = {
  headers: [name: string, value: string][]
  body: { text: string; is_whole: boolean; size: number }
}

/** One request with its headers and bodies, where they were kept. */
export type Whole = Entry & { exchange: { request: Half; response: Half } | null }

export type Filter = { app: string; user: string; status: string; path: string }

/** The filter in the words of an address; what is not filtered by is left out. */
export const toQuery = (filter: Partial<Filter>, more: Record<string, string> = {}): string =>
  new URLSearchParams(
    Object.entries({ ...filter, ...more }).filter(([, value]) => value !== ''),
  ).toString()
