/** An app as the desk tells of it. */
export type App = {
  client_id: string
  name: string
  description: string
  website: string
  redirect_uris: string[]
  redirect_rules: Rules
  access: Access
  owner: string | null
  /** Requests in 30 seconds: 0 is any number, null what the server's setting says. */
  rate_limit: number | null
  /** Whether it may use `/mcp`. */
  mcp: boolean
  created_at: string
}

export type Rules = 'relaxed' | 'strict'
export type Access = 'classic' | 'both' | 'extended' | 'development'

/** What the form about an app holds. */
export type About = Pick<
  App,
  'name' | 'description' | 'website' | 'redirect_uris' | 'redirect_rules'
>

export type Usage = {
  is_counted: boolean
  since: string
  hours: { at: string; requests: number; limited: number; failed: number }[]
  errors: { id: string; at: string; method: string; url: string; status: number; why: string }[]
}
